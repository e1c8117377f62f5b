/*
 * The search page. Records are scripts that call a function, because a page opened from a folder can load nothing else. A
 * record is found when each word of the query fits it, which search-match.js knows; items can be narrowed by facets. Where the
 * texts are large, items come without texts and facts, and search-index.js finds those that hold a word.
 */
(function () {
  'use strict';

  var SHOWN = { item: 50 };
  /* Where each item's text is read for itself. */
  var SHOWN_LARGE = 20;
  var FEW = 8;
  var MORE = 100;
  var BEFORE = 24;
  var LENGTH = 90;
  var KINDS = ['item', 'unit', 'region', 'concept', 'prose'];
  /* What items are narrowed by, as the page offers it. Two units: items of which both are responsible. */
  var SLOTS = [].map.call(document.querySelectorAll('select[id^="by-"]'), function (select) { return select.id.slice(3); });
  /* Where a record has its values; what else items are narrowed by comes behind, in the order of the facets. */
  var OWN = { unit: 0, 'with': 0, topic: 1 }, PLACED = { region: 0, scope: 1 }, OPEN = 2, PLACE = 2, FACETS = 4;
  /* How long typing rests before the address follows, in milliseconds. */
  var PAUSE = 120;
  var PINYIN = 8, NONE = 255;
  /* What is nearest: how much of the best, and how long typing rests before it is looked for. */
  var NEAR = 0.6, NEAR_PAUSE = 250;

  var match = null, large = null;
  var box = document.getElementById('results');
  var input = document.getElementById('q');
  var status = document.querySelector('[role="status"]');
  var send = document.querySelector('.send');
  if (!box || !input || !status || !window.URLSearchParams) return;
  var data = box.dataset;
  /* The languages of the publication, the authoritative one first: what each is called, and where its pages lie. */
  var LANGS = data.languages.trim().split(' ').map(function (said) { return said.split(':')[0]; });
  var FOLDERS = data.languages.trim().split(' ').map(function (said) { return said.split(':')[1]; });
  var own = LANGS.indexOf(document.documentElement.lang);
  var records = [];
  var values = {};
  /* Where a facet is among those behind the place. */
  var behind = {};
  var places = [];
  var chosen = {};
  var most = {};
  var state = 'unread';
  var known = Object.create(null);
  var announcing, keeping, nearing, going = '', sole = '';

  function element(name, className) {
    var made = document.createElement(name);
    if (className) made.className = className;
    return made;
  }

  /* Puts text[from, to) into an element, hits marked. */
  function fill(into, text, words, from, to) {
    var at = from;
    match.hits(text, words).forEach(function (hit) {
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

  /* The languages other than one, in which there is a text. */
  function others(texts, than) {
    return LANGS.map(function (tag, i) { return i; }).filter(function (i) { return i !== than && texts && texts[i]; });
  }

  /* The language in which a text is shown: the page's, or else another. */
  function best(texts) {
    return texts[own] ? own : others(texts, own)[0];
  }

  /* What stands under a title: units and scope of an item, the name of anything else in another language. */
  function second(record) {
    return record.kind === 'item' ? [record.facts || [], best(record.facts || [])]
      : [record.title, others(record.title, best(record.title))[0]];
  }

  /* A text in each language but the page's. */
  function elsewhere(texts) {
    return others(texts, own).map(function (language) { return [texts, language]; });
  }

  /* The surroundings of words that neither the title nor the line under it shows. */
  function snippet(record, words) {
    if (!record.text) return null;
    var under = second(record);
    var seen = match.normal(record.title[best(record.title)] + '\n' + (under[0][under[1]] || ''));
    var missing = words.filter(function (word) { return !match.places(seen, word).length; });
    if (!missing.length) return null;
    function stands(text) { return text && match.hits(text, missing)[0]; }
    var fields = [[record.text, own]].concat(elsewhere(record.text), [[record.facts, own]], elsewhere(record.facts),
      elsewhere(record.title));
    for (var i = 0; i < fields.length; i++) {
      var language = fields[i][1], text = fields[i][0][language];
      var first = stands(text);
      if (!first) continue;
      var from = Math.max(0, first[0] - BEFORE), to = Math.min(text.length, from + LENGTH);
      if (/[\uDC00-\uDFFF]/.test(text.charAt(from))) from--;
      if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
      match.hits(text, words).forEach(function (hit) { if (hit[0] < to && hit[1] > to) to = hit[1]; });
      var line = element('p', 'snippet');
      if (language !== own) line.lang = LANGS[language];
      if (from > 0) line.appendChild(document.createTextNode('…'));
      fill(line, text, words, from, to);
      if (to < text.length) line.appendChild(document.createTextNode('…'));
      return line;
    }
    return other(record, words, missing);
  }

  /* The name of what an item is about, where words are found in its names alone. */
  function other(record, words, missing) {
    for (var i = 0; i < (record.about || []).length; i++) {
      var of = records[record.about[i]], pair = of.kind === 'concept' ? of.facts : of.title;
      if (missing.some(function (word) { return match.literal(match.form(names(of)), word).length; })) {
        return say(element('p', 'snippet'), pair[best(pair)], best(pair), words);
      }
    }
    return null;
  }

  /* The address of what a record is about. */
  function address(record) {
    return data.root + FOLDERS[own] + record.path;
  }

  function row(record, words) {
    var item = element('li'), body = element('div'), link = element('a', 'title');
    if (record.number) item.appendChild(element('span', 'num')).textContent = record.number;
    link.href = address(record);
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
    head.appendChild(element('h2')).textContent = data[kind];
    head.appendChild(element('span')).textContent = found.length;
    section.appendChild(head);
    var list = element('ol', kind === 'item' ? 'list' : 'found');
    found.slice(0, shown).forEach(function (entry) { list.appendChild(row(entry.record, entry.words)); });
    section.appendChild(list);
    if (found.length > shown) {
      var more = section.appendChild(element('button', 'tool'));
      more.type = 'button';
      more.textContent = data.more.replace('{0}', found.length - shown);
      more.onclick = function () {
        most[kind] = shown + MORE;
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

  /* Says whether more is being read. */
  function busy(reads) {
    box.setAttribute('aria-busy', reads);
  }

  function failed() {
    announce(data.failed);
    busy(false);
  }

  /* By what a slot narrows: the name of it in addresses and of its values. */
  function facet(slot) {
    return slot === 'with' ? 'unit' : slot;
  }

  /* The query and what it is narrowed to live in the address, so that a result can be sent. */
  function keep() {
    clearTimeout(keeping);
    var query = input.value.trim(), asked = new URLSearchParams();
    if (query) asked.append('q', query);
    set().forEach(function (slot) { asked.append(facet(slot), chosen[slot]); });
    translate(String(asked));
    try {
      history.replaceState(null, '', location.href.replace(/[?#].*$/, '') + String(asked).replace(/^./, '?$&'));
    } catch (e) { /* Some browsers refuse this for files; the search works without. */ }
    document.querySelectorAll('.switch').forEach(function (link) {
      link.href = link.href.replace(/[?#].*$/, '') + String(asked).replace(/^./, '?$&');
    });
  }

  /* Other languages are asked the same. */
  function translate(asked) {
    document.querySelectorAll('.switch').forEach(function (other) {
      other.href = other.getAttribute('href').replace(/\?.*$/, '') + asked.replace(/^./, '?$&');
    });
  }

  /* The slots that narrow. */
  function set() {
    return SLOTS.filter(function (slot) { return chosen[slot]; });
  }

  function choose(slot, value) {
    chosen[slot] = value;
    if (!chosen.unit) {
      chosen.unit = chosen['with'];
      chosen['with'] = '';
    }
    again();
  }

  /* How well records fit a word; those of the words before it are known when one more letter is typed. */
  function ranks(word) {
    var kept = known[word.text] = known[word.text] || { word: word, ranks: match.ranks(word, records) };
    word.least = kept.word.least;
    return large ? large.rank(new Uint8Array(kept.ranks), word) : kept.ranks;
  }

  /* The records that have all words, or the words as one, the best first, with the words to mark. */
  function matching(words) {
    var found = [], kept = known, phrase = match.phrase(words);
    known = Object.create(null);
    words.concat(phrase || []).forEach(function (word) { if (kept[word.text]) known[word.text] = kept[word.text]; });
    var all = words.map(ranks), whole = phrase && ranks(phrase);
    for (var i = 0; i < records.length; i++) {
      var rank = 0, marked = words;
      for (var word = 0; word < all.length; word++) rank = Math.max(rank, all[word][i]);
      if (whole && whole[i] < rank) {
        rank = whole[i];
        if (rank >= PINYIN) marked = [phrase];
      }
      if (rank < NONE) (found[rank] = found[rank] || []).push({ record: records[i], words: marked, rank: rank });
    }
    return [].concat.apply([], found.filter(Boolean));
  }

  /* Whether a slot is counted by place. */
  function placed(slot) {
    return slot in PLACED;
  }

  /* What a record has of a slot's values, as their positions. */
  function has(record, slot) {
    if (placed(slot)) return places[record.in[PLACE]][PLACED[slot]];
    return record.in[slot in OWN ? OWN[slot] : PLACE + 1 + behind[slot]] || [];
  }

  /* A slot's values; none: the publication has nothing of the kind. */
  function offered(slot) {
    return values[facet(slot)] || [];
  }

  /* The position of what a slot is narrowed to; negative: it is not. */
  function position(slot) {
    var of = offered(slot);
    for (var i = 0; i < of.length; i++) if (of[i].id === chosen[slot]) return i;
    return -1;
  }

  /*
   * Leaves the items that have what was chosen, and counts for each slot what the others leave. Regions and kinds of scope
   * are counted by place first, because few places serve many items.
   */
  function narrow(found) {
    var wanted = SLOTS.map(position), items = [], open = 0;
    var counts = SLOTS.map(function (slot) { return new Uint32Array(placed(slot) ? places.length : offered(slot).length); });
    var region = SLOTS.indexOf('region');
    for (var at = 0; at < found.length; at++) {
      var record = found[at].record, missing = 0, last = -1, slot;
      if (!record.in) continue;
      for (slot = 0; slot < SLOTS.length; slot++) {
        if (wanted[slot] < 0 || has(record, SLOTS[slot]).indexOf(wanted[slot]) >= 0) continue;
        missing++;
        last = slot;
      }
      if (missing > 1) continue;
      if (!missing) items.push(found[at]);
      if (last === region && missing && places[record.in[PLACE]][OPEN].indexOf(wanted[region]) >= 0) open++;
      for (slot = 0; slot < SLOTS.length; slot++) {
        if (missing && slot !== last) continue;
        if (placed(SLOTS[slot])) counts[slot][record.in[PLACE]]++;
        else for (var mine = has(record, SLOTS[slot]), i = 0; i < mine.length; i++) counts[slot][mine[i]]++;
      }
    }
    SLOTS.forEach(function (slot, i) { options(slot, placed(slot) ? spread(counts[i], PLACED[slot], offered(slot).length) : counts[i]); });
    return { items: items, open: open };
  }

  function spread(counts, part, size) {
    var all = new Uint32Array(size);
    for (var place = 0; place < counts.length; place++) {
      if (counts[place]) for (var of = places[place][part], i = 0; i < of.length; i++) all[of[i]] += counts[place];
    }
    return all;
  }

  function name(value) {
    return value.name.length ? value.name[own] : data.notStated;
  }

  /* Writes what a slot offers, each with its count; what would leave nothing is not offered, nor one unit twice. */
  function options(slot, counts) {
    var select = document.getElementById('by-' + slot), into = select, group = '', of = offered(slot);
    var other = slot === 'unit' ? chosen['with'] : slot === 'with' ? chosen.unit : '';
    var numbers = of.map(function (value, i) {
      return value.id !== other && (counts[i] || chosen[slot] === value.id) ? counts[i] || 0 : -1;
    });
    select.parentNode.hidden = of.length < 2 || slot === 'with' && !chosen.unit;
    if (select.offered === numbers.join()) {
      select.value = chosen[slot] || '';
      return;
    }
    select.offered = numbers.join();
    while (select.childNodes.length > 1) select.removeChild(select.lastChild);
    of.forEach(function (value, i) {
      if (numbers[i] < 0) return;
      if (value.group.length && value.group[own] !== group) {
        group = value.group[own];
        into = select.appendChild(element('optgroup'));
        into.label = group;
      }
      var option = into.appendChild(element('option'));
      option.value = value.id;
      option.textContent = data.option.replace('{0}', name(value)).replace('{1}', numbers[i]);
    });
    select.value = chosen[slot] || '';
  }

  /* What a slot narrows by, where its values do not say it: a role or a time limit. */
  function called(slot) {
    return slot in OWN || slot in PLACED || slot === 'group' ? ''
      : document.querySelector('label[for="by-' + slot + '"]').textContent + (own ? ': ' : '：');
  }

  /* What was chosen, as buttons that take it away. */
  function chips() {
    var list = document.getElementById('chosen');
    list.textContent = '';
    set().concat('').forEach(function (slot, i) {
      if (!slot && !i) return;
      var button = list.appendChild(element('li')).appendChild(element('button', slot ? 'tool chip' : 'tool'));
      button.type = 'button';
      if (slot) button.appendChild(element('span', 'spoken')).textContent = data.remove;
      else button.id = 'clear';
      button.appendChild(document.createTextNode(slot ? called(slot) + name(offered(slot)[position(slot)]) : data.clear));
      button.onclick = function () {
        if (!slot) chosen = {};
        choose(slot, '');
        (list.querySelector('button') || document.querySelector('.narrow summary')).focus();
      };
    });
  }

  /* Says of a region how many items more the source leaves open, and where they stand. */
  function note(open) {
    var line = document.getElementById('open');
    line.textContent = '';
    if (!open) return;
    var link = line.appendChild(element('a'));
    link.href = data.root + FOLDERS[own] + 'regions/' + chosen.region + '.html#may-apply';
    link.textContent = data.open.replace('{0}', open).replace('{1}', name(values.region[position('region')]));
  }

  function search() {
    var query = input.value.trim(), narrowed = set().length > 0;
    clearTimeout(nearing);
    if (state !== 'read') {
      if (query || narrowed) read();
      return;
    }
    var words = match.words(query);
    if (large && large.reads(words)) return;
    var all = matching(words), items = narrow(all), found = narrowed ? items.items : words.length ? all : [];
    chips();
    note(items.open);
    show(found);
    /* The address of a file on this machine is of use to nobody else. */
    if (send) send.hidden = !found.length || location.protocol === 'file:';
    sole = found.length && (found.length === 1 || words.length && !found[0].rank && match.numeral(words[0].text))
      ? address(found[0].record) : '';
    if (!words.length && !narrowed) announce('');
    else if (large && large.unsure(found)) announce(data.atMost.replace('{0}', found.length));
    else announce(!found.length ? data.none : found.length === 1 ? data.foundOne : data.found.replace('{0}', found.length));
    if (words.length && !all.length) nearing = setTimeout(function () { near(query, words); }, NEAR_PAUSE);
    go();
  }

  /* Shows what is found, the kind of the best first. */
  function show(found) {
    var kinds = {}, order = [];
    found.forEach(function (entry) {
      if (!kinds[entry.record.kind]) order.push(entry.record.kind);
      (kinds[entry.record.kind] = kinds[entry.record.kind] || []).push(entry);
    });
    box.textContent = '';
    order.forEach(function (kind) { box.appendChild(group(kind, kinds[kind])); });
    busy(large ? large.readsTexts(found, most.item || SHOWN.item) : false);
  }

  /* Opens a row by its number or the only result, where Enter was pressed; otherwise the results are next. */
  function go() {
    if (!going || !input.value.trim()) return;
    if (sole) location[going](sole);
    else if (going === 'assign') {
      status.tabIndex = -1;
      status.focus();
    }
    going = '';
  }

  /* Shows what is nearest to a query by which nothing is found. The script that knows is read when it is first needed. */
  function near(query, words) {
    if (!window.mingbaiNear) {
      load(data.near, function (loaded) { if (loaded && input.value.trim() === query) near(query, words); });
      return;
    }
    var pieces = window.mingbaiNear(words, function (word) {
      return ranks(word).some(function (rank) { return rank < NONE; });
    }, large ? large.words() : '');
    if (large && large.reads(pieces)) return;
    var found = nearest(pieces);
    if (!found.length) return;
    show(found);
    announce(data.nearest.replace('{1}', found.length).replace('{0}', () => query));
  }

  /* The records that hold the most of some pieces, the rare ones counting more. */
  function nearest(pieces) {
    var scores = new Float64Array(records.length), held = new Uint8Array(records.length), best = 0;
    pieces.forEach(function (piece) {
      var fits = ranks(piece), weight = Math.log(1 + records.length / (1 + fits.filter(function (rank) { return rank < NONE; }).length));
      for (var i = 0; i < records.length; i++) {
        if (fits[i] === NONE) continue;
        held[i]++;
        scores[i] += weight * (1 + 1 / (2 + fits[i]));
        if (held[i] > 1 || pieces.length < 3) best = Math.max(best, scores[i]);
      }
    });
    var found = records.filter(function (record, i) { return best && scores[i] >= NEAR * best && (held[i] > 1 || pieces.length < 3); });
    found.sort(function (a, b) { return scores[b.position] - scores[a.position] || a.position - b.position; });
    return found.slice(0, FEW).map(function (record) { return { record: record, words: pieces, rank: 0 }; });
  }

  /* What a record is called: its number, its title, words that are shown nowhere, terms, other names of a unit or region. */
  function names(record) {
    var others = record.kind === 'concept' ? record.facts : record.kind === 'item' || record.kind === 'prose' ? [] : record.text;
    return record.title.concat(record.number || '', match.numeral(String(record.number || '')), record.search || [],
      others.filter(Boolean).join('、').split(/、|; /)).map(String);
  }

  /* Until search-match.js has come, which may not arrive. */
  window.mingbaiCharacters = function () {};

  window.mingbaiSearch = function (read) {
    match = window.mingbaiMatch;
    if (!match) return;
    read.forEach(function (record) {
      record.position = records.length;
      match.add(record.position, [names(record)].concat(record.text ? [record.facts, record.text] : []).map(match.form));
      records.push(record);
    });
  };

  window.mingbaiFacets = function (facets, of, parts, starts) {
    values = facets;
    Object.keys(facets).forEach(function (name, at) { behind[name] = at - FACETS; });
    places = of;
    SLOTS.forEach(function (slot) { if (chosen[slot] && position(slot) < 0) chosen[slot] = ''; });
    keep();
    if (!parts) return;
    large = window.mingbaiLarge;
    SHOWN.item = SHOWN_LARGE;
    large.begin(parts, starts, records, { search: search, load: load, busy: busy, failed: failed });
  };

  /* Loads a script of the edition. Scripts that a script puts in run in their order when they are not async. */
  function load(path, done) {
    var script = element('script');
    script.src = path;
    script.async = false;
    script.onload = function () { done(true); };
    script.onerror = function () { done(false); };
    document.head.appendChild(script);
  }

  /* Loads the records on first use. */
  function read() {
    if (state === 'reading') return;
    state = 'reading';
    busy(true);
    records.length = 0;
    known = Object.create(null);
    if (match) match.clear();
    announce(data.loading);
    var all = data.files.trim().split(/\s+/), left = all.length, missing = false;
    all.forEach(function (file) {
      load(file, function (loaded) {
        missing = missing || !loaded;
        if (--left) return;
        state = missing ? 'unread' : 'read';
        if (missing) failed();
        else search();
      });
    });
  }

  function again() {
    most = {};
    keep();
    search();
  }

  /* While somebody types, the address follows in a pause: browsers allow it so many changes only. */
  function typing() {
    most = {};
    clearTimeout(keeping);
    keeping = setTimeout(keep, PAUSE);
    going = '';
    search();
  }

  var composing = false;
  input.addEventListener('compositionstart', function () { composing = true; });
  input.addEventListener('compositionend', function () { composing = false; again(); });
  input.addEventListener('input', function (event) { if (!composing && !event.isComposing) typing(); });
  box.addEventListener('click', keep);
  input.form.addEventListener('submit', function (event) {
    event.preventDefault();
    going = 'assign';
    again();
  });

  SLOTS.forEach(function (slot) {
    document.getElementById('by-' + slot).addEventListener('change', function () { choose(slot, this.value); });
  });

  new URLSearchParams(location.search).forEach(function (value, key) {
    if (key === 'q') input.value = value;
    else if (key === 'open') going = 'replace';
    else if (key === 'unit' && chosen.unit) chosen['with'] = chosen.unit === value ? '' : value;
    else if (key !== 'with' && SLOTS.indexOf(key) >= 0) chosen[key] = value;
  });
  translate(location.search.slice(1));
  var facets = document.querySelector('.narrow'), details = facets.querySelector('details');
  facets.hidden = false;
  details.open = window.matchMedia('(min-width: 56rem)').matches;
  details.addEventListener('toggle', function () { if (details.open && state === 'unread') read(); });
  if (details.open || input.value || set().length) read();
})();
