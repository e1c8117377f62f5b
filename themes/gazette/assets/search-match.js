/*
 * How a query fits a text: letter for letter in the normal form of both, or as the pinyin or the initials of Chinese characters.
 */
(function () {
  'use strict';

  /*
   * How well a word fits a record, small is good: 0, it is a name; whole words, beginnings of words, each in names, facts and text; it fits
   * a name of what the record is about; pinyin; initials.
   */
  var WHOLE = 1, BEGINNING = 4, ABOUT = 7, PINYIN = 8, INITIALS = 11, NONE = 255;

  /* Quotation marks and the marks of titles, before and after NFKC. */
  var QUOTE = /["'`\u2018-\u201F\u2032-\u2037\u2039\u203A\xAB\xBB\u3008-\u300F\u301D-\u301F]/g;
  var SHIFTING = new RegExp(QUOTE.source.slice(0, -1) + '\\uFF02\\uFF07\\uFF62\\uFF63\\u0300-\\u036F\\u3099\\u309A]');
  /* What parts the words of a query, besides white space. */
  var PARTING = /[,;:!?|\/\\()\[\]{}。、·【】〔〕]+|\.\.+/;
  var EDGES = /^[#.*+&=~_-]+|[.*+&=~_-]+$/g;
  /* Two spellings of English. */
  var SPELLINGS = 'iza isa,ize ise,izi isi,yze yse,licens licenc,defens defenc,offens offenc,practis practic,color colour,'
    + 'labor labour,favor favour,honor honour,harbor harbour,behavior behaviour,neighbor neighbour,center centre,theater theatre,'
    + 'meter metre,liter litre,fiber fibre,program programme,judgment judgement';

  var columns;
  var simplified = {};
  var readings = {};
  var initials = {};
  var patterns = {};

  /* Text as it is compared: NFKC, lower case, no quotation marks, one hyphen; a sigma is the same wherever in a word it stands. */
  function normal(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\u03C2/g, '\u03C3').replace(QUOTE, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  }

  /*
   * The normal form of a text, and where each of its letters begins and ends in the text; without those where each letter
   * stands where it stood.
   */
  function mapped(text) {
    var form = normal(text), starts = [], ends = [];
    if (form.length === text.length && !SHIFTING.test(text)) return { form: form };
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
   * Where pinyin that begins at a character, from one of its letters on, ends in a form, or -1: each character takes a whole syllable, its
   * initial (zh, ch and sh count as one too) or, for the last one, the beginning of a syllable. Latin letters stand for themselves.
   */
  function ending(form, at, pinyin, from, whole) {
    if (from === pinyin.length) return at;
    var letter = form.charAt(at), first = pinyin.charAt(from), syllables = readings[letter];
    if (!syllables) return letter === first ? ending(form, at + 1, pinyin, from + 1, whole) : -1;
    for (var i = 0; i < syllables.length; i++) {
      var syllable = syllables[i], end = -1;
      if (syllable.charAt(0) !== first) continue;
      if (pinyin.lastIndexOf(syllable, from) === from) end = ending(form, at + 1, pinyin, from + syllable.length, whole);
      else if (syllable.indexOf(pinyin.slice(from)) === 0 && (from < pinyin.length - 1 || !whole)) return at + 1;
      if (end < 0 && !whole && syllable.charAt(1) === 'h') {
        if (pinyin.charAt(from + 1) === 'h') end = ending(form, at + 1, pinyin, from + 2, whole);
      }
      if (end < 0 && !whole && syllable.length > 1) end = ending(form, at + 1, pinyin, from + 1, whole);
      if (end >= 0) return end;
    }
    return -1;
  }

  /* Goes through the characters that pinyin can begin with, because patterns find them much faster than syllables are tried. */
  function beginning(all, pinyin) {
    var letter = pinyin.charAt(0);
    var pattern = patterns[letter] = patterns[letter] || new RegExp('[' + (initials[letter] || '\\0') + ']', 'g');
    return function (from) {
      pattern.lastIndex = from;
      return pattern.test(all) ? pattern.lastIndex - 1 : -1;
    };
  }

  /* Where pinyin stands: [start, end] in the form; whole: no initials. */
  function spelled(form, pinyin, whole) {
    var found = [], next = beginning(form, pinyin), at = 0;
    while ((at = next(at)) >= 0) {
      var end = ending(form, at, pinyin, 0, whole);
      if (end >= 0) found.push([at, end]);
      at = Math.max(at + 1, end);
    }
    return found;
  }

  function latin(letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }

  /* Whether two letters belong to one Latin word or number. */
  function joined(letter, next) {
    return latin(letter) && latin(next) && letter > '9' === next > '9';
  }

  /* How letters that stand somewhere fit the Latin words there: 0, whole, but for a plural; 1, as a beginning; 2, inside. */
  function fit(all, at, written) {
    var end = at + written.length;
    if (joined(all.charAt(at - 1), written.charAt(0))) return 2;
    return joined(written.charAt(written.length - 1), all.charAt(end)) && !/^e?s(?![a-z0-9])/.test(all.substr(end, 3)) ? 1 : 0;
  }

  /* Where a word stands in a form as it is written, [start, end]. */
  function literal(form, word) {
    var found = [];
    word.forms.forEach(function (written) {
      for (var at = form.indexOf(written); at >= 0; at = form.indexOf(written, at + 1)) {
        if (fit(form, at, written) <= word.least) found.push([at, at + written.length]);
      }
    });
    return found;
  }

  /* Where a word stands in a form, [start, end]: as it is written, as whole pinyin, as initials. */
  function places(form, word) {
    var written = literal(form, word);
    if (written.length) return written;
    if (!word.pinyin) return [];
    var whole = spelled(form, word.pinyin, true);
    return whole.length ? whole : spelled(form, word.pinyin, false);
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

  /* Texts as one form, with a line break before and behind each. */
  function form(texts) {
    return '\n' + normal(texts.filter(Boolean).join('\n')) + '\n';
  }

  /* A word of a query. forms: how it may be written; least: how well it has to fit Latin words, see fit. */
  function word(text, forms, pinyin) {
    return { text: text, forms: forms.filter(function (form, i) { return form && forms.indexOf(form) === i; }), pinyin: pinyin, least: 1 };
  }

  /* The other spelling of an English word, or nothing. */
  function respelled(text) {
    var other = '';
    SPELLINGS.split(',').some(function (pair) {
      var two = pair.split(' '), at = text.lastIndexOf(two[1]), from = at < 0 ? 0 : 1;
      if (!from) at = text.lastIndexOf(two[0]);
      if (at >= 0 && (two[0].length > 3 || at > 2)) other = text.slice(0, at) + two[1 - from] + text.slice(at + two[from].length);
      return other;
    });
    return other;
  }

  /* The number of a row as people write it: 20, 第20项, 第二十条, 二〇, #20, No. 20, item 20; or nothing. */
  function numeral(form) {
    var read = /^(?:第|#|no\.?|item|序号)?\s*(?:(\d{1,6})|([一二三四五六七八九十百零〇]+))\s*[项条号]?[.、)]?$/.exec(form);
    if (!read || read[1]) return read ? String(Number(read[1])) : '';
    var sum = 0, digit = 0, units = /[十百]/.test(read[2]);
    read[2].replace(/〇/g, '零').split('').forEach(function (letter) {
      var unit = letter === '十' ? 10 : letter === '百' ? 100 : 0;
      if (unit) sum += (digit || 1) * unit;
      digit = unit ? 0 : (units ? 0 : digit * 10) + '零一二三四五六七八九'.indexOf(letter);
    });
    return String(sum + digit);
  }

  /* The words between the marks of a part of a query; a single Chinese character beside a mark says nothing where others are there. */
  function parted(part) {
    var parts = part.split(PARTING).map(function (one) { return numeral(one) ? one : one.replace(EDGES, ''); }).filter(Boolean);
    var long = parts.filter(function (one) { return one.length > 1 || latin(one); });
    return long.length ? long : parts;
  }

  /* The words of a query. A row's number has it as a form, as it is among the names of the row. */
  function words(query) {
    var form = normal(query).trim().replace(/[\u3000-\uFFFF]/g, function (letter) { return simplified[letter] || letter; });
    var parts = numeral(form) ? [form] : [].concat.apply([], form.replace(/(\d)(?=[a-z]{2})/g, '$1 ').split(/\s+/).map(parted));
    return (parts.length ? parts : [form]).filter(Boolean).map(function (text) {
      var single = text.replace(/([a-z]{2})ies$/, '$1y').replace(/([a-z]{3})s$/, '$1');
      return numeral(text) ? word(text, [numeral(text), text], '')
        : word(text, [text, single, respelled(single), text.replace(/-/g, ' ')], typed(text));
    });
  }

  /* Words as one, where there are several. */
  function phrase(words) {
    function all(key) { return words.map(function (word) { return word[key]; }); }
    return words.length < 2 ? null
      : word(all('text').join(' '), [all('text').join(' ')], all('pinyin').every(Boolean) ? all('pinyin').join('') : '');
  }

  /* Texts of many records as one, so that a word is looked for once: names, facts, texts. */
  function column() {
    return { all: '', starts: [], records: [] };
  }

  /* Adds the forms of a record's names, facts and text to what is looked through. */
  function add(record, forms) {
    forms.forEach(function (form, field) {
      columns[field].starts.push(columns[field].all.length);
      columns[field].records.push(record);
      columns[field].all += form;
    });
  }

  function clear() {
    columns = [column(), column(), column()];
  }
  clear();

  /* Goes through what find finds in a column; visit says whether a record needs no further look. */
  function scan(column, find, visit) {
    var i = 0, starts = column.starts, all = column.all, at = find(0);
    while (at >= 0) {
      while (starts[i + 1] <= at) i++;
      var done = visit(column.records[i], at);
      at = done && i + 1 === starts.length ? -1 : find(done ? starts[i + 1] : at + 1);
    }
  }

  /* Whether letters that stand in a column are all of a name there. */
  function named(all, at, written) {
    return all.charAt(at - 1) === '\n' && all.charAt(at + written.length) === '\n';
  }

  /* Fills ranks by how a word fits as it is written, one list for each way to fit, see fit, and notes the ways that are seen. */
  function write(column, field, word, lists, seen) {
    var all = column.all;
    word.forms.forEach(function (written, i) {
      scan(column, function (from) { return all.indexOf(written, from); }, function (record, at) {
        var way = fit(all, at, written), rank = (way || i ? BEGINNING : WHOLE) + field;
        if (!field && named(all, at, written)) rank = 0;
        seen[way] = true;
        if (rank < lists[way][record]) lists[way][record] = rank;
        return rank <= (field ? WHOLE + field : 0);
      });
    });
  }

  /* The ways to fit that count: short words are whole where there are whole ones; others stand inside words where none begins with them. */
  function least(word, seen) {
    var short = word.forms.some(function (written) { return /^(?:\d|[a-z0-9]{2,3})$/.test(written); });
    return short ? seen[0] ? 0 : 1 : seen[0] || seen[1] ? 1 : 2;
  }

  /*
   * How well a word fits each record, see above; initials have to be three in a text. word.seen: ways to fit that are known from
   * elsewhere.
   */
  function ranks(word, records) {
    function lists() {
      return [0, 1, 2].map(function () { return new Uint8Array(records.length).fill(NONE); });
    }
    var names = lists(), others = lists(), seen = (word.seen || []).slice(), count = records.length, i, at, way;
    columns.forEach(function (column, field) { write(column, field, word, field ? others : names, seen); });
    word.least = least(word, seen);
    for (way = 1; way <= word.least; way++) {
      for (i = 0; i < count; i++) {
        if (names[way][i] < names[0][i]) names[0][i] = names[way][i];
        if (others[way][i] < others[0][i]) others[0][i] = others[way][i];
      }
    }
    var own = names[0], found = others[0];
    for (i = 0; i < count; i++) {
      if (own[i] < found[i]) found[i] = own[i];
      var about = found[i] > ABOUT && records[i].about || [];
      for (at = 0; at < about.length; at++) if (own[about[at]] < NONE) found[i] = ABOUT;
    }
    var short = !found.some(function (rank) { return rank >= WHOLE && rank < BEGINNING; });
    if (word.pinyin) columns.forEach(function (column, field) { sound(column, field, word, short, found); });
    return found;
  }

  /* Betters ranks by how a word fits as pinyin. short: initials count, unless it is a word that stands somewhere. */
  function sound(column, field, word, short, found) {
    var all = column.all;
    short = short && (field < 2 || word.pinyin.length > 2);
    function rank(record, value) {
      if (value < found[record]) found[record] = value;
    }
    scan(column, beginning(all, word.pinyin), function (record, at) {
      if (found[record] < PINYIN + field) return true;
      if (ending(all, at, word.pinyin, 0, true) >= 0) rank(record, PINYIN + field);
      else if (short && ending(all, at, word.pinyin, 0, false) >= 0) rank(record, INITIALS + field);
      return found[record] === PINYIN + field;
    });
  }

  window.mingbaiCharacters = function (table, traditional) {
    for (var i = 0; i < traditional.length; i += 2) simplified[traditional.charAt(i)] = traditional.charAt(i + 1);
    Object.keys(table).forEach(function (syllable) {
      var letter = syllable.charAt(0), characters = table[syllable].replace(/[\uD800-\uDFFF]/g, '');
      initials[letter] = (initials[letter] || '') + characters;
      characters.split('').forEach(function (character) {
        var known = readings[character] = readings[character] || [];
        known.push(syllable);
        if (syllable.indexOf('v') > 0) known.push(syllable.replace('v', 'u'));
      });
    });
  };

  window.mingbaiMatch = {
    normal: normal, form: form, words: words, word: word, phrase: phrase, numeral: numeral,
    add: add, clear: clear, ranks: ranks, hits: hits, literal: literal, places: places,
    columns: function () { return columns; }, syllables: readings
  };
})();
