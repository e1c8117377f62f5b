



(function () {
  'use strict';

  var LETTERS = 'abcdefghijklmnopqrstuvwxyz';

  var SHORTEST = 4;

  var STEM = 5;
  var MOST_WORDS = 3;
  var MOST_PAIRS = 16;

  var match = window.mingbaiMatch;
  var vocabulary = null, all = '';


  function known(texts) {
    if (vocabulary && all === texts) return vocabulary;
    var seen = Object.create(null);
    match.columns().map(function (column) { return column.all; }).concat(texts).forEach(function (text) {
      (text.match(/[a-z]{3,}/g) || []).forEach(function (word) { seen[word] = true; });
    });
    all = texts;
    vocabulary = Object.keys(seen);
    return vocabulary;
  }


  function slipped(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var at = 0, end = 0;
    while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
    while (end < a.length - at && end < b.length - at && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end)) end++;
    var one = a.slice(at, a.length - end), other = b.slice(at, b.length - end);
    return one.length < 2 && other.length < 2 || one.length === 2 && other === one.charAt(1) + one.charAt(0);
  }

  function shared(a, b) {
    var at = 0;
    while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
    return at;
  }


  function meant(word, texts) {
    var words = known(texts);
    function near(test) { return words.filter(test).slice(0, MOST_WORDS); }
    var found = near(function (other) { return slipped(word, other); });
    if (!found.length && word.length > STEM) {
      found = near(function (other) { return other.length > word.length && slipped(word, other.slice(0, word.length)); });
    }
    if (found.length) return found;
    var most = words.reduce(function (longest, other) { return Math.max(longest, shared(word, other)); }, 0);
    var ended = near(function (other) {
      return other.length >= SHORTEST && shared(word, other) === other.length && other.length === most;
    });
    return ended.length || most < STEM ? ended : near(function (other) { return shared(word, other) === most; });
  }


  function spelled(letters, syllables) {
    if (!letters) return true;
    for (var length = Math.min(6, letters.length); length; length--) {
      if (syllables[letters.slice(0, length)] && spelled(letters.slice(length), syllables)) return true;
    }
    return false;
  }


  function meantPinyin(pinyin, finds) {
    var syllables = {}, tried = Object.create(null), at, parts = [];
    Object.keys(match.syllables).forEach(function (character) {
      match.syllables[character].forEach(function (one) { syllables[one] = true; });
    });
    for (at = 0; at < pinyin.length; at++) {
      var before = pinyin.slice(0, at), after = pinyin.slice(at + 1);
      parts.push(before + after, before + after.charAt(0) + pinyin.charAt(at) + after.slice(1));
    }
    for (at = 0; at <= pinyin.length; at++) LETTERS.split('').forEach(function (letter) {
      parts.push(pinyin.slice(0, at) + letter + pinyin.slice(at), pinyin.slice(0, at) + letter + pinyin.slice(at + 1));
    });
    for (at = 0; at < parts.length; at++) {
      if (tried[parts[at]] || !spelled(parts[at], syllables)) continue;
      tried[parts[at]] = true;
      var word = match.word(parts[at], [parts[at]], parts[at]);
      if (finds(word)) return word;
    }
    return null;
  }





  window.mingbaiNear = function (words, finds, texts) {
    var pieces = [], seen = Object.create(null);
    function add(word) {
      if (word && !seen[word.text]) pieces.push(word);
      if (word) seen[word.text] = true;
    }
    words.forEach(function (word) {
      if (finds(word)) return add(word);
      (word.text.match(/[a-z]+/g) || []).filter(function (run) { return run.length >= SHORTEST; }).forEach(function (run) {
        var forms = meant(run, texts);
        add(forms.length ? match.word(run + '~', forms, '') : run === word.pinyin && meantPinyin(run, finds));
      });
      (word.text.match(/[\u3400-\u9FFF]{2,}/g) || []).forEach(function (run) {
        for (var at = 0; at + 1 < run.length && pieces.length < MOST_PAIRS; at++) {
          add(match.word(run.substr(at, 2), [run.substr(at, 2)], ''));
        }
      });
    });
    return pieces;
  };
})();
