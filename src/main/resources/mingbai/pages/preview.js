/* Loads the page again when a file is saved, at the place where it was. */
(function () {
  'use strict';

  var shown = Number(document.currentScript.getAttribute('data-revision'));
  var PLACE = 'mingbai-preview ' + location.pathname;
  var source = null;

  function restore() {
    var place = sessionStorage.getItem(PLACE);
    if (place === null) return;
    sessionStorage.removeItem(PLACE);
    place = JSON.parse(place);
    document.documentElement.style.scrollBehavior = 'auto';
    place.open.forEach(function (open, i) {
      var details = document.querySelectorAll('details:not(.mingbai-preview details)')[i];
      if (details) details.open = open;
    });
    scrollTo(place.x, place.y);
    document.documentElement.style.scrollBehavior = '';
  }

  function reload() {
    var open = Array.prototype.map.call(document.querySelectorAll('details:not(.mingbai-preview details)'), function (details) {
      return details.open;
    });
    sessionStorage.setItem(PLACE, JSON.stringify({x: scrollX, y: scrollY, open: open}));
    location.reload();
  }

  /* A browser has few connections for one address: pages that are not looked at do without. */
  function listen() {
    if (document.visibilityState === 'hidden') {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource('/.preview/changes');
      source.onmessage = function (message) {
        if (Number(message.data) === shown) return;
        source.close();
        reload();
      };
    }
  }

  /* What only shows on the page as it was made: links, headings, meta tags. */
  function prove() {
    var request = new XMLHttpRequest();
    request.open('GET', '/.preview/proof' + location.pathname);
    request.onload = function () {
      if (request.status !== 200) return;
      var old = document.querySelector('.mingbai-preview');
      var made = document.createElement('template');
      made.innerHTML = request.responseText;
      if (made.content.textContent === (old ? old.textContent : '')) return;
      if (old) old.remove();
      document.body.appendChild(made.content);
    };
    request.send();
  }

  restore();
  listen();
  if (!document.querySelector('.mingbai-preview details[open]')) addEventListener('load', prove);
  document.addEventListener('visibilitychange', listen);
}());
