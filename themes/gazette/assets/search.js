/*
 * The search page. Records are read as scripts that call a function, because a page that was opened from a folder can load
 * nothing else. A query matches a record when each of its words occurs in the record: letter for letter after NFKC and
 * lower case on both sides, or as the pinyin or the initials of Chinese characters. Items can be narrowed by facets.
 *
 * Where the texts are large, records come without them. An index in parts then tells which texts may hold a word, and the
 * texts that are shown are read and looked through. Pinyin finds titles and names there, and not texts.
 */
(function () {
  'use strict';

  var SHOWN = { item: 30 };
  var FEW = 8;
  var BEFORE = 24;
  var LENGTH = 90;
  var KINDS = ['item', 'unit', 'region', 'concept', 'prose'];
  var LANGS = ['zh-CN', 'en'];
  var FACETS = ['unit', 'region', 'scope', 'topic'];
  var OPEN = 4;
  var BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  var box = document.getElementById('results');
  var input = document.getElementById('q');
  var status = document.querySelector('[role="status"]');
  if (!box || !input || !status || !String.prototype.normalize) return;
  var own = box.dataset.language === 'en' ? 1 : 0;
  var records = [];
  var readings = {};
  var syllables = [];
  var patterns = { true: {}, false: {} };
  var values = {};
  var chosen = {};
  var shards = 0;
  var index = {};
  var starts = [];
  var texts = {};
  var most = {};
  var state = 'unread';
  var announcing;

  /* Text as it is compared. */
  function normal(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  /*
   * The normal form of a text, and where each of its letters begins and ends in the text; without those where each letter
   * stands where it stood.
   */
  function mapped(text) {
    var form = normal(text), starts = [], ends = [];
    if (form.length === text.length && !/[\u0300-\u036F\u3099\u309A]/.test(text)) return { form: form };
    form = '';
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

  /* How pinyin can begin with a character: the characters of a syllable, by how many letters that takes. */
  function beginnings(pinyin, whole) {
    var taken = {};
    syllables.forEach(function (entry) {
      var syllable = entry[0], length = 0;
      if (syllable.charAt(0) !== pinyin.charAt(0)) return;
      if (pinyin.indexOf(syllable) === 0) length = syllable.length;
      else if (syllable.indexOf(pinyin) === 0 && (pinyin.length > 1 || !whole)) length = pinyin.length;
      if (length) taken[length] = (taken[length] || '') + entry[1];
      if (!whole) taken[1] = (taken[1] || '') + entry[1];
      if (!whole && syllable.charAt(1) === 'h' && pinyin.charAt(1) === 'h') taken[2] = (taken[2] || '') + entry[1];
    });
    return taken;
  }

  /* A pattern for the first two characters of pinyin, because patterns are found much faster than syllables are tried. */
  function pattern(pinyin, whole) {
    var known = patterns[whole][pinyin];
    if (known) return known;
    var ways = [], first = beginnings(pinyin, whole);
    Object.keys(first).forEach(function (length) {
      var rest = pinyin.slice(length), second = rest && beginnings(rest, whole);
      ways.push('[' + first[length] + ']' + (rest && '[' + rest.charAt(0)
        + Object.keys(second).map(function (taken) { return second[taken]; }).join('') + ']'));
    });
    return patterns[whole][pinyin] = new RegExp(ways.join('|') || '[^\\s\\S]', 'g');
  }

  /* Where pinyin stands: [start, end] in the form; whole: no initials; most: no more places than that. */
  function spelled(form, pinyin, whole, most) {
    var found = [], begin, likely = pattern(pinyin, whole);
    likely.lastIndex = 0;
    while (found.length < (most || 1e9) && (begin = likely.exec(form))) {
      var end = ending(form, begin.index, pinyin, whole);
      if (end >= 0) found.push([begin.index, end]);
      likely.lastIndex = end >= 0 ? end : begin.index + 1;
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
    var pinyin = typed(word);
    if (!pinyin) return [];
    var whole = spelled(form, pinyin, true);
    return whole.length ? whole : spelled(form, pinyin, false);
  }

  /* Where words stand in a text: [start, end] in order, none overlapping. */
  function hits(text, words) {
    var map = mapped(text), found = [];
    words.forEach(function (word) {
      places(map.form, word).forEach(function (place) {
        found.push(map.starts ? [map.starts[place[0]], map.ends[place[1] - 1]] : place);
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
    var section = element('section', 'part'), head = element('div', 'part-head'), shown = most[kind] || SHOWN[kind] || FEW;
    head.appendChild(element('h2')).textContent = box.dataset[kind];
    head.appendChild(element('span')).textContent = found.length;
    section.appendChild(head);
    var list = element('ol', kind === 'item' ? 'list' : 'found');
    found.slice(0, shown).forEach(function (entry) { list.appendChild(row(entry.record, entry.words)); });
    section.appendChild(list);
    if (found.length > shown) {
      var more = section.appendChild(element('button', 'tool'));
      more.type = 'button';
      more.textContent = box.dataset.more.replace('{0}', found.length - shown);
      more.onclick = function () {
        most[kind] = shown + 100;
        search();
        var next = box.querySelectorAll('.' + list.className + ' > li')[shown];
        if (next) next.querySelector('a').focus();
      };
    }
    return section;
  }

  /* Tells of a change once typing pauses, so that a screen reader is not interrupted at each letter. */
  function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(function () { status.textContent = text; }, 250);
  }

  /* The query and what it is narrowed to live in the address, so that a result can be sent. */
  function keep(query) {
    var asked = [['q', query]].concat(FACETS.map(function (facet) { return [facet, chosen[facet]]; }))
      .filter(function (pair) { return pair[1]; })
      .map(function (pair) { return pair[0] + '=' + encodeURIComponent(pair[1]); }).join('&');
    try {
      history.replaceState(null, '', location.href.replace(/[?#].*$/, '') + (asked ? '?' + asked : ''));
    } catch (e) { /* Some browsers refuse this for files; the search works without. */ }
  }

  /* Whether a word begins where a word of the form begins. */
  function begins(form, word) {
    var at = form.indexOf(word);
    return at === 0 || at > 0 && !(/[a-z0-9]/.test(form.charAt(at - 1)) && /^[a-z0-9]/.test(word));
  }

  /*
   * How well a word fits a record, small is good: the name itself, a title, facts, a text; letter for letter before
   * pinyin, and pinyin before initials, which have to be three in a text. A text that has not been read fits where the
   * index says so. Negative: not at all.
   */
  function fit(record, word) {
    var forms = record.forms, i;
    if (('\n' + forms[0] + '\n').indexOf('\n' + word.text + '\n') >= 0) return 0;
    if (forms[1].indexOf(word.text) >= 0 && forms[1].split(/\n|、|; /).indexOf(word.text) >= 0) return 0;
    for (i = 0; i < forms.length; i++) if (begins(forms[i], word.text)) return 1 + i;
    for (i = 0; i < forms.length; i++) if (forms[i].indexOf(word.single) >= 0) return 4 + i;
    if (forms.length < 3 && word.texts && word.texts[record.position]) return 6;
    if (!word.pinyin) return -1;
    var fields = shards ? 1 : forms.length;
    for (i = 0; i < fields; i++) if (spelled(forms[i], word.pinyin, true, 1).length) return 7 + i;
    for (i = 0; i < (word.text.length > 2 ? fields : Math.min(fields, 2)); i++) if (spelled(forms[i], word.pinyin, false, 1).length) return 10 + i;
    return -1;
  }

  /* How badly the words fit a record at worst; negative: one does not fit. */
  function worst(record, words) {
    var most = 0;
    for (var i = 0; i < words.length; i++) {
      var fits = fit(record, words[i]);
      if (fits < 0) return -1;
      if (fits > most) most = fits;
    }
    return most;
  }

  /* A word of a query with what is computed once. */
  function asked(text) {
    return { text: text, single: text.replace(/([a-z]{3})s$/, '$1'), pinyin: typed(text), texts: candidates(text) };
  }

  /* The pairs of characters and the Latin words of a form. */
  function keys(form) {
    var found = {};
    (form.match(/[a-z0-9]+/g) || []).forEach(function (word) { found[word] = true; });
    for (var i = 0; i + 1 < form.length; i++) {
      var pair = form.slice(i, i + 2);
      if (/^[^\0- a-z0-9]{2}$/.test(pair)) found[pair] = true;
    }
    return Object.keys(found);
  }

  /* FNV-1a, 32 bits, over UTF-16 code units, the low byte of each first. */
  function hash(text) {
    var sum = 0x811C9DC5;
    for (var i = 0; i < text.length; i++) {
      sum = Math.imul(sum ^ text.charCodeAt(i) & 255, 0x01000193);
      sum = Math.imul(sum ^ text.charCodeAt(i) >> 8, 0x01000193);
    }
    return sum >>> 0;
  }

  function shard(key, of) {
    return hash(/^[a-z0-9]{3}/.test(key) ? key.slice(0, 2) : key) % of;
  }

  /* Positions from their gaps, each in groups of five bits, the lowest first. */
  function positions(list) {
    var found = [], last = -1, gap = 0, shift = 0;
    for (var i = 0; i < list.length; i++) {
      var part = BASE64.indexOf(list.charAt(i));
      gap |= (part & 31) << shift;
      shift += 5;
      if (part > 31) continue;
      last += gap + 1;
      found.push(last);
      gap = shift = 0;
    }
    return found;
  }

  /* The texts that may hold a word, by position; null: its parts of the index have not been read, or it is too short. */
  function candidates(word) {
    if (!shards) return null;
    var wanted = keys(word), found = null;
    if (word.length < 2 || !wanted.length) return null;
    for (var i = 0; i < wanted.length; i++) {
      var part = index[shard(wanted[i], shards)], latin = /^[a-z0-9]/.test(wanted[i]), with_ = {};
      if (!part) return null;
      (latin ? Object.keys(part) : [wanted[i]]).forEach(function (key) {
        if (part[key] === undefined || latin && key.indexOf(wanted[i]) !== 0) return;
        positions(part[key]).forEach(function (position) { if (!found || found[position]) with_[position] = true; });
      });
      found = with_;
    }
    return found;
  }

  /* Reads what a search lacks, then searches again: parts of the index first, then texts that are shown. */
  function lacking(words, shown) {
    var files = [];
    words.forEach(function (word) {
      if (word.text.length < 2) return;
      keys(word.text).forEach(function (key) {
        var number = shard(key, shards);
        if (!index[number]) files.push('index-' + number);
      });
    });
    if (!files.length) shown.forEach(function (entry) {
      var record = entry.record;
      if (record.kind !== 'item' || record.text) return;
      var number = 0;
      while (number < starts.length && starts[number] <= record.position) number++;
      files.push('texts-' + number);
    });
    files = files.filter(function (file, i) { return !texts[file] && files.indexOf(file) === i; });
    if (!files.length) return;
    var left = files.length;
    files.forEach(function (file) {
      texts[file] = true;
      load(box.dataset.root + 'search/' + file + '.js', function (loaded) {
        if (!loaded) texts[file] = false;
        left--;
        if (!left) search();
      });
    });
  }

  /*
   * The records that have all words, the best first, with the words to mark; the item of a number before all others.
   * Words that are pinyin together are one.
   */
  function matching(words, number) {
    var found = [], together = words.length > 1 && words.every(function (word) { return word.pinyin; });
    var joined = together ? [asked(words.map(function (word) { return word.text; }).join(''))] : null;
    records.forEach(function (record, position) {
      var marked = joined && worst(record, joined) >= 0 ? joined : words;
      var named = number && record.number === number;
      var fits = worst(record, marked);
      if (!named && fits < 0) return;
      found.push({
        record: record, words: marked.map(function (word) { return word.text; }), fits: named ? -1 : fits, position: position
      });
    });
    return found.sort(function (a, b) { return a.fits - b.fits || a.position - b.position; });
  }

  /* The position of what a facet is narrowed to; negative: it is not. */
  function position(facet) {
    var of = values[facet] || [];
    for (var i = 0; i < of.length; i++) if (of[i].id === chosen[facet]) return i;
    return -1;
  }

  function narrowed() {
    return FACETS.some(function (facet) { return chosen[facet]; });
  }

  /* Leaves the items that have what was chosen, and counts for each facet what the other facets leave. */
  function narrow(found) {
    var wanted = FACETS.map(position), counts = FACETS.map(function () { return {}; }), open = 0;
    var left = found.filter(function (entry) {
      var has = entry.record.in;
      if (!has) return false;
      var missing = FACETS.filter(function (facet, i) { return chosen[facet] && has[i].indexOf(wanted[i]) < 0; });
      FACETS.forEach(function (facet, i) {
        if (missing.length > 1 || missing.length && missing[0] !== facet) return;
        has[i].forEach(function (value) { counts[i][value] = (counts[i][value] || 0) + 1; });
      });
      if (missing.length === 1 && missing[0] === 'region' && has[OPEN].indexOf(wanted[1]) >= 0) open++;
      return !missing.length;
    });
    FACETS.forEach(function (facet, i) { options(facet, counts[i]); });
    return { items: left, open: open };
  }

  function name(value) {
    return value.name.length ? value.name[own] : box.dataset.notStated;
  }

  /* Writes what a facet offers, each with its count; what would leave nothing is not offered. */
  function options(facet, counts) {
    var select = document.getElementById('by-' + facet), into = select, group = '';
    select.length = 1;
    Array.prototype.slice.call(select.querySelectorAll('optgroup')).forEach(function (old) { select.removeChild(old); });
    values[facet].forEach(function (value, i) {
      if (!counts[i] && chosen[facet] !== value.id) return;
      if (value.group.length && value.group[own] !== group) {
        group = value.group[own];
        into = select.appendChild(element('optgroup'));
        into.label = group;
      }
      var option = into.appendChild(element('option'));
      option.value = value.id;
      option.textContent = box.dataset.option.replace('{0}', name(value)).replace('{1}', counts[i] || 0);
    });
    select.value = chosen[facet] || '';
  }

  /* Says of a region how many items more the source leaves open, and where they stand. */
  function note(open) {
    var line = document.getElementById('open'), at = position('region');
    line.textContent = '';
    if (!open || at < 0) return;
    var link = line.appendChild(element('a'));
    link.href = box.dataset.root + (own ? 'en/' : '') + 'regions/' + chosen.region + '.html#may-apply';
    link.textContent = box.dataset.open.replace('{0}', open).replace('{1}', name(values.region[at]));
  }

  function search() {
    var query = input.value.trim();
    keep(query);
    if (state !== 'read') {
      if (query || narrowed()) read();
      return;
    }
    var words = normal(query).split(/\s+/).filter(Boolean).map(asked);
    var number = /^(?:第\s*)?(\d+)\s*项?$|^item\s+(\d+)$/.exec(normal(query));
    var all = matching(words, number && Number(number[1] || number[2]));
    var items = narrow(all), found = narrowed() ? items.items : words.length ? all : [];
    box.textContent = '';
    note(items.open);
    KINDS.forEach(function (kind) {
      var some = found.filter(function (entry) { return entry.record.kind === kind; });
      if (!some.length) return;
      box.appendChild(group(kind, some));
      if (shards && kind === 'item') lacking(words, some.slice(0, most.item || SHOWN.item));
    });
    if (shards && !found.length && words.length) lacking(words, []);
    var data = box.dataset, clear = document.getElementById('clear');
    clear.disabled = !narrowed();
    if (!words.length && !narrowed()) announce('');
    else announce(!found.length ? data.none : found.length === 1 ? data.foundOne : data.found.replace('{0}', found.length));
  }

  function form(pair) {
    return normal(pair.filter(Boolean).join('\n'));
  }

  window.mingbaiSearch = function (read) {
    read.forEach(function (record) {
      record.position = records.length;
      record.forms = [form(record.title), form(record.facts)];
      if (record.text) record.forms.push(form(record.text));
      records.push(record);
    });
  };

  window.mingbaiFacets = function (facets, parts, first) {
    values = facets;
    shards = parts;
    starts = first;
  };

  window.mingbaiTexts = function (first, read) {
    read.forEach(function (text, i) {
      var record = records[first + i];
      record.text = text;
      record.forms[2] = form(text);
    });
  };

  window.mingbaiIndex = function (number, lists) {
    index[number] = lists;
  };

  /* What the index and this script both compute, and where a query stands in a text; for tests. */
  window.mingbaiSearch.normal = normal;
  window.mingbaiSearch.keys = keys;
  window.mingbaiSearch.hash = hash;
  window.mingbaiSearch.shard = shard;
  window.mingbaiSearch.positions = positions;
  window.mingbaiSearch.hits = function (text, query) { return hits(text, normal(query).split(/\s+/).filter(Boolean)); };

  window.mingbaiPinyin = function (table) {
    Object.keys(table).forEach(function (syllable) {
      syllables.push([syllable, table[syllable]]);
      if (syllable.indexOf('v') > 0) syllables.push([syllable.replace('v', 'u'), table[syllable]]);
      table[syllable].replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/g, function (character) {
        var known = readings[character] = readings[character] || [];
        known.push(syllable);
        if (syllable.indexOf('v') > 0) known.push(syllable.replace('v', 'u'));
      });
    });
  };

  function load(address, done) {
    var script = element('script');
    script.src = address;
    script.onload = function () { done(true); };
    script.onerror = function () { done(false); };
    document.head.appendChild(script);
  }

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
      load(files[i], function (loaded) {
        if (loaded) next(i + 1);
        else {
          state = 'unread';
          announce(box.dataset.failed);
        }
      });
    })(0);
  }

  function again() {
    most = {};
    search();
  }

  var composing = false;
  input.addEventListener('compositionstart', function () { composing = true; });
  input.addEventListener('compositionend', function () { composing = false; again(); });
  input.addEventListener('input', function (event) { if (!composing && !event.isComposing) again(); });
  input.form.addEventListener('submit', function (event) { event.preventDefault(); again(); });

  FACETS.forEach(function (facet) {
    document.getElementById('by-' + facet).addEventListener('change', function () {
      chosen[facet] = this.value;
      again();
    });
  });
  document.getElementById('clear').onclick = function () {
    chosen = {};
    again();
    document.getElementById('by-unit').focus();
  };

  location.search.slice(1).split('&').forEach(function (pair) {
    var at = pair.indexOf('='), key = pair.slice(0, at), value = '';
    try {
      value = decodeURIComponent(pair.slice(at + 1).replace(/\+/g, ' '));
    } catch (e) { /* not an address that this page made */ }
    if (key === 'q') input.value = value;
    else if (FACETS.indexOf(key) >= 0 && /^[a-z0-9-]+$/.test(value)) chosen[key] = value;
  });
  var facets = document.querySelector('.narrow');
  facets.hidden = false;
  facets.querySelector('details').open = narrowed() || window.innerWidth > 896;
  facets.querySelector('details').addEventListener('toggle', function () { if (this.open && state === 'unread') read(); });
  if (facets.querySelector('details').open || input.value) read();
})();
