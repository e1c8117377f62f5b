/*
 * The search page. Records are read as scripts that call mingbaiSearch, because a page that was opened from a folder
 * can load nothing else. A query matches a record when each of its words occurs in the record: letter for letter after
 * NFKC and lower case on both sides, or as the pinyin or the initials of Chinese characters.
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
  var readings = {};
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

  /* Pinyin as people type it, without tones, v for ü; empty where a word cannot be pinyin. */
  function typed(word) {
    var plain = word.normalize('NFD').replace(/[\u0300\u0301\u0304\u030C]/g, '').replace(/u\u0308/g, 'v').replace(/['’]/g, '');
    return /^[a-z]{2,}$/.test(plain) ? plain : '';
  }

  /*
   * Where pinyin that begins at a character ends in a form, or -1: each character takes a whole syllable, its initial
   * (zh, ch and sh count as one too) or, for the last one, the beginning of a syllable. Latin letters stand for themselves.
   */
  function ending(form, at, pinyin, whole) {
    if (!pinyin) return at;
    var letter = form.charAt(at), syllables = readings[letter] || [];
    if (!syllables.length) return letter === pinyin.charAt(0) ? ending(form, at + 1, pinyin.slice(1), whole) : -1;
    for (var i = 0; i < syllables.length; i++) {
      var syllable = syllables[i], end = -1;
      if (syllable.charAt(0) !== pinyin.charAt(0)) continue;
      if (pinyin.indexOf(syllable) === 0) end = ending(form, at + 1, pinyin.slice(syllable.length), whole);
      else if (syllable.indexOf(pinyin) === 0 && (pinyin.length > 1 || !whole)) return at + 1;
      if (end < 0 && !whole && syllable.charAt(1) === 'h') {
        if (pinyin.charAt(1) === 'h') end = ending(form, at + 1, pinyin.slice(2), whole);
      }
      if (end < 0 && !whole && syllable.length > 1) end = ending(form, at + 1, pinyin.slice(1), whole);
      if (end >= 0) return end;
    }
    return -1;
  }

  /* Where a word stands as pinyin: [start, end] in the form; whole: no initials. */
  function spelled(form, word, whole) {
    var pinyin = typed(word), found = [];
    for (var at = 0; pinyin && at < form.length; at++) {
      if (!readings[form.charAt(at)]) continue;
      var end = ending(form, at, pinyin, whole);
      if (end < 0) continue;
      found.push([at, end]);
      at = end - 1;
    }
    return found;
  }

  /* Where a word stands in a form, [start, end]: as it is, without a plural s, as whole pinyin, as initials. */
  function places(form, word) {
    var literal = [];
    [word, /[a-z]{3}s$/.test(word) ? word.slice(0, -1) : word].some(function (written) {
      for (var at = form.indexOf(written); at >= 0; at = form.indexOf(written, at + written.length)) {
        literal.push([at, at + written.length]);
      }
      return literal.length;
    });
    if (literal.length) return literal;
    var whole = spelled(form, word, true);
    return whole.length ? whole : spelled(form, word, false);
  }

  /* Where words stand in a text: [start, end] in order, none overlapping. */
  function hits(text, words) {
    var map = mapped(text), found = [];
    words.forEach(function (word) {
      places(map.form, word).forEach(function (place) {
        found.push([map.starts[place[0]], map.ends[place[1] - 1]]);
      });
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
    var missing = words.filter(function (word) { return !places(seen, word).length; });
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

  function group(kind, found) {
    var section = element('section', 'part'), head = element('div', 'part-head');
    head.appendChild(element('h2')).textContent = box.dataset[kind];
    head.appendChild(element('span')).textContent = found.length;
    section.appendChild(head);
    var list = element('ol', kind === 'item' ? 'list' : 'found');
    found.slice(0, SHOWN).forEach(function (entry) { list.appendChild(row(entry.record, entry.words)); });
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

  /* Whether a word begins where a word of the form begins. */
  function begins(form, word) {
    var at = form.indexOf(word);
    return at === 0 || at > 0 && !(/[a-z0-9]/.test(form.charAt(at - 1)) && /^[a-z0-9]/.test(word));
  }

  /*
   * How well a word fits a record, small is good: the name itself, a title, facts, a text; letter for letter before
   * pinyin, and pinyin before initials, which have to be three in a text. Negative: not at all.
   */
  function fit(record, word) {
    var forms = record.forms, fields = ['title', 'facts', 'text'], i;
    if (forms.title.split('\n').indexOf(word) >= 0 || forms.facts.split(/\n|、|; /).indexOf(word) >= 0) return 0;
    for (i = 0; i < 3; i++) if (begins(forms[fields[i]], word)) return 1 + i;
    var single = word.replace(/([a-z]{3})s$/, '$1');
    for (i = 0; i < 3; i++) if (forms[fields[i]].indexOf(single) >= 0) return 4 + i;
    for (i = 0; i < 3; i++) if (spelled(forms[fields[i]], word, true).length) return 7 + i;
    for (i = 0; i < (word.length > 2 ? 3 : 2); i++) if (spelled(forms[fields[i]], word, false).length) return 10 + i;
    return -1;
  }

  /* How badly the words fit a record at worst; negative: one does not fit. */
  function worst(record, words) {
    return words.reduce(function (most, word) {
      var fits = most < 0 ? -1 : fit(record, word);
      return fits < 0 ? -1 : Math.max(most, fits);
    }, 0);
  }

  /*
   * The records that have all words, the best first, with the words to mark; the item of a number before all others.
   * Words that are pinyin together are one.
   */
  function matching(words, number) {
    var found = [], joined = words.length > 1 && words.every(typed) ? [words.join('')] : null;
    records.forEach(function (record, position) {
      var marked = joined && worst(record, joined) >= 0 ? joined : words;
      var named = number && record.number === number;
      var fits = worst(record, marked);
      if (named || fits >= 0) found.push({ record: record, words: marked, fits: named ? -1 : fits, position: position });
    });
    return found.sort(function (a, b) { return a.fits - b.fits || a.position - b.position; });
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
    var number = /^(?:第\s*)?(\d+)\s*项?$|^item\s+(\d+)$/.exec(normal(query));
    var found = matching(words, number && Number(number[1] || number[2]));
    box.textContent = '';
    KINDS.forEach(function (kind) {
      var some = found.filter(function (entry) { return entry.record.kind === kind; });
      if (some.length) box.appendChild(group(kind, some));
    });
    var data = box.dataset;
    announce(!found.length ? data.none : found.length === 1 ? data.foundOne : data.found.replace('{0}', found.length));
  }

  window.mingbaiSearch = function (read) {
    read.forEach(function (record) {
      record.forms = {};
      ['title', 'facts', 'text'].forEach(function (field) {
        record.forms[field] = normal(record[field].filter(Boolean).join('\n'));
      });
      records.push(record);
    });
  };

  /* Where a query stands in a text, for tests. */
  window.mingbaiSearch.hits = function (text, query) { return hits(text, normal(query).split(/\s+/).filter(Boolean)); };

  window.mingbaiPinyin = function (table) {
    Object.keys(table).forEach(function (syllable) {
      table[syllable].replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/g, function (character) {
        var known = readings[character] = readings[character] || [];
        known.push(syllable);
        if (syllable.indexOf('v') > 0) known.push(syllable.replace('v', 'u'));
      });
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
