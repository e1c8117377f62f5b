



(function () {
  'use strict';

  var html = document.documentElement;
  var SIZES = ['', 'large', 'larger'];


  function read(name) {
    try {
      var stored = window.localStorage.getItem('mingbai-' + name);
      if (stored !== null) return stored;
    } catch (e) { /* refused by the browser */ }
    var found = new RegExp('(?:^|; )mingbai-' + name + '=([a-z]*)').exec(document.cookie);
    return found ? found[1] : '';
  }

  function keep(name, value) {
    try {
      window.localStorage.setItem('mingbai-' + name, value);
    } catch (e) { /* refused by the browser */ }
    if (location.protocol === 'file:') document.cookie = 'mingbai-' + name + '=' + value + '; path=/; max-age=31536000; SameSite=Lax';
  }

  function show(name, value) {
    if (value) html.setAttribute('data-' + name, value);
    else html.removeAttribute('data-' + name);
  }

  html.className += ' js';
  var size = SIZES.indexOf(read('size')) > 0 ? read('size') : '';
  var contrast = read('contrast') === 'high' ? 'high' : '';
  show('size', size);
  show('contrast', contrast);

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  function press() {
    each('[data-set-size]', function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-set-size') === size));
    });
    each('[data-set-contrast]', function (button) { button.setAttribute('aria-pressed', String(contrast === 'high')); });
  }


  function copy(text, done) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { done(true); }, function () { done(selected(text)); });
    } else done(selected(text));
  }

  function selected(text) {
    var area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('readonly', '');
    area.className = 'skip';
    document.body.appendChild(area);
    area.select();
    try {
      return document.execCommand('copy');
    } catch (e) {
      return false;
    } finally {
      document.body.removeChild(area);
    }
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }





  function byDay(rows) {
    var items = [];
    var over = [];
    Array.prototype.forEach.call(rows, function (row) {
      if (!row.hasAttribute('data-by')) return;
      var copy = row.cloneNode(false);
      var next = 0;
      for (var column = 0; next < row.cells.length || over[column] && over[column].left; column++) {
        var above = over[column];
        if (above && above.left) {
          if (row.id) copy.appendChild(above.cell.cloneNode(true)).rowSpan = above.left;
          above.left--;
        } else {
          var cell = row.cells[next++];
          over[column] = { cell: cell, left: cell.rowSpan - 1 };
          copy.appendChild(cell.cloneNode(true));
        }
      }
      if (row.id) items.push({ by: row.getAttribute('data-by') || '9', at: items.length, rows: [] });
      items[items.length - 1].rows.push(copy);
    });
    items.sort(function (one, other) { return one.by < other.by ? -1 : one.by > other.by ? 1 : one.at - other.at; });
    var sorted = document.createElement('tbody');
    items.forEach(function (item) {
      item.rows.forEach(function (row, at) {
        Array.prototype.forEach.call(row.cells, function (cell) { cell.rowSpan = Math.min(cell.rowSpan, item.rows.length - at); });
        sorted.appendChild(row);
      });
    });
    return sorted;
  }

  function ready() {
    each('[data-set-size]', function (button) {
      button.onclick = function () {
        size = button.getAttribute('data-set-size');
        keep('size', size);
        show('size', size);
        press();
      };
    });
    each('[data-set-contrast]', function (button) {
      button.onclick = function () {
        contrast = contrast ? '' : 'high';
        keep('contrast', contrast);
        show('contrast', contrast);
        press();
      };
    });
    press();

    document.onkeydown = function (event) {
      if (event.key === 'Escape') show('tips', 'off');
    };
    document.onmouseover = function () { show('tips', ''); };
    document.addEventListener('focusin', document.onmouseover);

    var row = /^#[a-z]+-(\d+)$/.exec(location.hash);
    if (row && !document.getElementById(location.hash.slice(1))) each('.parts [data-from]', function (part) {
      if (Number(part.getAttribute('data-from')) <= row[1] && row[1] <= Number(part.getAttribute('data-to'))) {
        location.replace(part.href + location.hash);
      }
    });
    each('[data-sort]', function (button) {
      var published = document.getElementById(button.getAttribute('data-sort')).parentNode.tBodies[0];
      var sorted = null;
      button.onclick = function () {
        sorted = sorted || byDay(published.rows);
        var back = button.getAttribute('aria-pressed') === 'true';
        var shown = back ? sorted : published;
        shown.parentNode.replaceChild(back ? published : sorted, shown);
        button.setAttribute('aria-pressed', String(!back));
      };
    });
    var today = new Date();
    each('[data-today]', function (place) {
      place.textContent = today.getFullYear() + '-' + two(today.getMonth() + 1) + '-' + two(today.getDate());
    });
    each('[data-print]', function (button) {
      button.onclick = function () { window.print(); };
    });
    each('[data-copy]', function (button) {
      button.onclick = function () {
        var of = document.getElementById(button.getAttribute('data-copy'));
        var text = of ? of.textContent.replace(/\s+/g, ' ').trim() : location.href.replace(/#.*$/, '');
        copy(text, function (copied) {
          var said = document.getElementById('copied');
          said.textContent = '';
          setTimeout(function () { said.textContent = said.getAttribute(copied ? 'data-copied' : 'data-failed'); }, 50);
        });
      };
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready);
  else ready();
})();
