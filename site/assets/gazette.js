/*
 * The search page. Records are read as scripts that call mingbaiSearch, because a page that was opened from a folder
 * can load nothing else. A query matches a record when each of its words occurs in the record, letter for letter, after
 * NFKC and lower case on both sides.
 */
(function () {
  'use strict';

  var SHOWN = 100;
  var BEFORE = 24;
  var LENGTH = 90;
  var KINDS = ['item', 'unit', 'region', 'concept', 'prose'];
  var LANGS = ['zh-CN', 'en'];

  var box = document.getElementById('results');
  var input = document.getElementById('q');
  var status = document.querySelector('[role="status"]');
  if (!box || !input || !status || !String.prototype.normalize) return;
  var own = box.dataset.language === 'en' ? 1 : 0;
  var records = [];
  var state = 'unread';
  var announcing;

  /* Text as it is compared. */
  function normal(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  /* The normal form of a text, and where each of its letters begins and ends in the text. */
  function mapped(text) {
    var form = '', starts = [], ends = [];
    var clusters = text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF][\u0300-\u036F\u3099\u309A]*|[^][\u0300-\u036F\u3099\u309A]*/g) || [];
    var at = 0;
    clusters.forEach(function (cluster) {
      var letters = normal(cluster);
      for (var i = 0; i < letters.length; i++) {
        starts.push(at);
        ends.push(at + cluster.length);
      }
      form += letters;
      at += cluster.length;
    });
    return { form: form, starts: starts, ends: ends };
  }

  /* Where words stand in a text: [start, end] in order, none overlapping. */
  function hits(text, words) {
    var map = mapped(text), found = [];
    words.forEach(function (word) {
      for (var at = map.form.indexOf(word); at >= 0; at = map.form.indexOf(word, at + word.length)) {
        found.push([map.starts[at], map.ends[at + word.length - 1]]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0]; });
    return found.reduce(function (merged, hit) {
      var last = merged[merged.length - 1];
      if (last && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1]);
      else merged.push(hit);
      return merged;
    }, []);
  }

  function element(name, className) {
    var made = document.createElement(name);
    if (className) made.className = className;
    return made;
  }

  /* Puts text[from, to) into an element, hits marked. */
  function fill(into, text, words, from, to) {
    var at = from;
    hits(text, words).forEach(function (hit) {
      if (hit[1] <= from || hit[0] >= to) return;
      into.appendChild(document.createTextNode(text.slice(at, Math.max(at, hit[0]))));
      into.appendChild(element('mark')).textContent = text.slice(Math.max(from, hit[0]), Math.min(to, hit[1]));
      at = Math.min(to, hit[1]);
    });
    into.appendChild(document.createTextNode(text.slice(at, to)));
    return into;
  }

  /* A text in its language, which is named where it is not the page's. */
  function say(into, text, language, words) {
    if (language !== own) into.lang = LANGS[language];
    return fill(into, text, words, 0, text.length);
  }

  /* The language in which a text is shown: the page's, or else the other. */
  function best(pair) {
    return pair[own] ? own : 1 - own;
  }

  /* What stands under a title: units and scope of an item, the name of anything else in the other language. */
  function second(record) {
    return record.kind === 'item' ? [record.facts, best(record.facts)] : [record.title, 1 - best(record.title)];
  }

  /* The surroundings of words that neither the title nor the line under it shows. */
  function snippet(record, words) {
    var under = second(record);
    var seen = normal(record.title[best(record.title)] + '\n' + (under[0][under[1]] || ''));
    var missing = words.filter(function (word) { return seen.indexOf(word) < 0; });
    if (!missing.length) return null;
    var fields = [[record.text, own], [record.text, 1 - own], [record.facts, own], [record.facts, 1 - own], [record.title, 1 - own]];
    for (var i = 0; i < fields.length; i++) {
      var language = fields[i][1], text = fields[i][0][language];
      var first = text && hits(text, missing)[0];
      if (!first) continue;
      var from = Math.max(0, first[0] - BEFORE), to = Math.min(text.length, from + LENGTH);
      if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from--;
      if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
      hits(text, words).forEach(function (hit) { if (hit[0] < to && hit[1] > to) to = hit[1]; });
      var line = element('p', 'snippet');
      if (language !== own) line.lang = LANGS[language];
      if (from > 0) line.appendChild(document.createTextNode('…'));
      fill(line, text, words, from, to);
      if (to < text.length) line.appendChild(document.createTextNode('…'));
      return line;
    }
    return null;
  }

  function row(record, words) {
    var item = element('li'), body = element('div'), link = element('a', 'title');
    if (record.number) item.appendChild(element('span', 'num')).textContent = record.number;
    link.href = box.dataset.root + (own ? 'en/' : '') + record.path;
    body.appendChild(say(link, record.title[best(record.title)], best(record.title), words));
    var under = second(record);
    if (under[0][under[1]]) body.appendChild(say(element('p', 'facts'), under[0][under[1]], under[1], words));
    var line = snippet(record, words);
    if (line) body.appendChild(line);
    item.appendChild(body);
    return item;
  }

  function group(kind, found, words) {
    var section = element('section', 'part'), head = element('div', 'part-head');
    head.appendChild(element('h2')).textContent = box.dataset[kind];
    head.appendChild(element('span')).textContent = found.length;
    section.appendChild(head);
    var list = element('ol', kind === 'item' ? 'list' : 'found');
    found.slice(0, SHOWN).forEach(function (record) { list.appendChild(row(record, words)); });
    section.appendChild(list);
    if (found.length > SHOWN) {
      section.appendChild(element('p', 'small')).textContent = box.dataset.more.replace('{0}', found.length - SHOWN);
    }
    return section;
  }

  /* Tells of a change once typing pauses, so that a screen reader is not interrupted at each letter. */
  function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(function () { status.textContent = text; }, 250);
  }

  function keep(query) {
    try {
      history.replaceState(null, '', location.href.replace(/[?#].*$/, '') + (query ? '?q=' + encodeURIComponent(query) : ''));
    } catch (e) { /* Some browsers refuse this for files; the search works without. */ }
  }

  function search() {
    var query = input.value.trim();
    var words = normal(query).split(/\s+/).filter(Boolean);
    keep(query);
    if (!words.length) {
      box.textContent = '';
      announce('');
      return;
    }
    if (state !== 'read') {
      read();
      return;
    }
    var found = records.filter(function (record) {
      return words.every(function (word) { return record.normal.indexOf(word) >= 0; });
    });
    box.textContent = '';
    KINDS.forEach(function (kind) {
      var some = found.filter(function (record) { return record.kind === kind; });
      if (some.length) box.appendChild(group(kind, some, words));
    });
    var data = box.dataset;
    announce(!found.length ? data.none : found.length === 1 ? data.foundOne : data.found.replace('{0}', found.length));
  }

  window.mingbaiSearch = function (read) {
    read.forEach(function (record) {
      record.normal = normal([record.number || ''].concat(record.title, record.text, record.facts)
        .filter(Boolean).join('\n'));
      records.push(record);
    });
  };

  /* Loads the records on first use, one file after the other so that they keep their order. */
  function read() {
    if (state === 'reading') return;
    state = 'reading';
    records = [];
    announce(box.dataset.loading);
    var files = box.dataset.files.trim().split(/\s+/);
    (function next(i) {
      if (i === files.length) {
        state = 'read';
        search();
        return;
      }
      var script = element('script');
      script.src = files[i];
      script.onload = function () { next(i + 1); };
      script.onerror = function () {
        state = 'unread';
        announce(box.dataset.failed);
      };
      document.head.appendChild(script);
    })(0);
  }

  var composing = false;
  input.addEventListener('compositionstart', function () { composing = true; });
  input.addEventListener('compositionend', function () { composing = false; search(); });
  input.addEventListener('input', function (event) { if (!composing && !event.isComposing) search(); });
  input.form.addEventListener('submit', function (event) { event.preventDefault(); search(); });

  var asked = /[?&]q=([^&#]*)/.exec(location.search);
  if (asked) {
    try {
      input.value = decodeURIComponent(asked[1].replace(/\+/g, ' '));
    } catch (e) {
      input.value = '';
    }
    search();
  }
})();
