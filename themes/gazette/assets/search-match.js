/*
 * How a query fits a text: letter for letter after NFKC and lower case on both sides, or as the pinyin or the initials of
 * Chinese characters.
 */
(function () {
  'use strict';

  var PINYIN = 7, INITIALS = 10, NONE = 255;

  var columns;
  var readings = {};
  var initials = {};
  var patterns = {};

  /* Text as it is compared: NFKC, lower case; a sigma is the same wherever in a word it stands. */
  function normal(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\u03C2/g, '\u03C3');
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
   * Where pinyin that begins at a character, from one of its letters on, ends in a form, or -1: each character takes a whole syllable, its initial
   * (zh, ch and sh count as one too) or, for the last one, the beginning of a syllable. Latin letters stand for themselves.
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

  /* Where a word stands in a form, [start, end]: as it is, without a plural s, as whole pinyin, as initials. */
  function places(form, word) {
    var literal = [];
    [word.text, word.single].some(function (written) {
      for (var at = form.indexOf(written); at >= 0; at = form.indexOf(written, at + written.length)) {
        literal.push([at, at + written.length]);
      }
      return literal.length;
    });
    if (literal.length) return literal;
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

  /* Texts of a record in both languages as one form, with a line break before and behind each. */
  function form(pair) {
    return '\n' + normal(pair.filter(Boolean).join('\n')) + '\n';
  }

  /* The words of a query in its normal form, with what is computed once. */
  function words(form) {
    return form.split(/\s+/).filter(Boolean).map(function (text) {
      return { text: text, single: text.replace(/([a-z]{3})s$/, '$1'), pinyin: typed(text) };
    });
  }

  /* Texts of many records as one, so that a word is looked for once: titles, facts, texts. */
  function column() {
    return { all: '', starts: [], records: [] };
  }

  /* Adds the forms of a record's title, facts and text to what is looked through. */
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

  function latin(letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }

  /* How well a word that stands in a column fits there: the whole of a name, where a word begins, anywhere. */
  function literal(all, at, word, field) {
    var before = all.charAt(at - 1), after = all.charAt(at + word.text.length);
    if (word.single !== word.text && all.substr(at, word.text.length) !== word.text) return 4 + field;
    if (field < 2 && (before === '\n' || field && /[、 ]/.test(before)) && (after === '\n' || field && /[、;]/.test(after))) return 0;
    return latin(before) && latin(word.text) ? 4 + field : 1 + field;
  }

  /*
   * How well a word fits each of so many records, small is good: the name itself, a title, facts, a text; letter for letter
   * before pinyin, and pinyin before initials, which have to be three in a text. NONE: not at all.
   */
  function ranks(word, count) {
    var found = new Uint8Array(count);
    for (var i = 0; i < count; i++) found[i] = NONE;
    function rank(record, value) {
      if (value < found[record]) found[record] = value;
      return value;
    }
    columns.forEach(function (column, field) {
      var all = column.all;
      scan(column, function (from) { return all.indexOf(word.single, from); }, function (record, at) {
        return rank(record, literal(all, at, word, field)) <= 1 + field;
      });
    });
    if (word.pinyin) columns.forEach(function (column, field) {
      var all = column.all, short = field < 2 || word.pinyin.length > 2;
      scan(column, beginning(all, word.pinyin), function (record, at) {
        if (found[record] < PINYIN + field) return true;
        if (ending(all, at, word.pinyin, 0, true) >= 0) rank(record, PINYIN + field);
        else if (short && ending(all, at, word.pinyin, 0, false) >= 0) rank(record, INITIALS + field);
        return found[record] === PINYIN + field;
      });
    });
    return found;
  }

  window.mingbaiPinyin = function (table) {
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

  window.mingbaiMatch = { normal: normal, form: form, words: words, add: add, clear: clear, ranks: ranks, hits: hits, places: places };
})();
