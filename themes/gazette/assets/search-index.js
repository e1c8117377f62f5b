/*
 * Search where the texts are too large to be read as a whole. An index in parts tells which texts may hold a word; parts are
 * read when a query needs them. Of a word's letters every overlapping pair is a key, and so is every Latin word of the
 * texts: a text that holds a query has all of its pairs, and a word that contains each of its Latin runs. Texts are read
 * when they are shown, and looked through then. Pinyin finds titles and names, and not texts.
 */
(function () {
  'use strict';

  var BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  /* Letters that stand in more words than this are looked up by their pairs: fewer parts have to be read. */
  var MOST_WORDS = 12;

  /* How well what fits in a text fits at worst. */
  var TEXT = 6;

  /* How long typing rests before texts are read, in milliseconds. */
  var PAUSE = 120;

  var match = window.mingbaiMatch;
  var records = [];
  var letters = {};
  var shards = 0;
  var starts = [];
  var parts = {};
  var vocabulary = null;
  var files = {};
  var needed = [];
  var root = document.getElementById('results').dataset.root, version = document.getElementById('results').dataset.version;
  var page, reading;

  BASE64.split('').forEach(function (letter, i) { letters[letter.charCodeAt(0)] = i; });

  /* The pairs of characters of a form, and where each begins. */
  function pairs(form) {
    var characters = form.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/g) || [], found = [], at = 0;
    for (var i = 0; i + 1 < characters.length; i++) {
      if (characters[i] > ' ' && characters[i + 1] > ' ') found.push([characters[i] + characters[i + 1], at]);
      at += characters[i].length;
    }
    return found;
  }

  /* All keys of a form. */
  function keys(form) {
    var found = {};
    pairs(form).forEach(function (pair) { found[pair[0]] = true; });
    (form.match(/[a-z0-9]{3,}/g) || []).forEach(function (word) { found[word] = true; });
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
    return hash(key) % of;
  }

  /* Positions from their gaps, each in groups of five bits, the lowest first. */
  function positions(list) {
    var found = [], last = -1, gap = 0, shift = 0;
    for (var i = 0; i < list.length; i++) {
      var part = letters[list.charCodeAt(i)];
      gap |= (part & 31) << shift;
      shift += 5;
      if (part > 31) continue;
      last += gap + 1;
      found.push(last);
      gap = shift = 0;
    }
    return found;
  }

  /* The words of the texts that contain some letters, or only those that begin with them where there are such; null: too many. */
  function containing(run) {
    var found = [], sought = vocabulary.indexOf(' ' + run) < 0 ? run : ' ' + run;
    for (var at = vocabulary.indexOf(sought); at >= 0; at = vocabulary.indexOf(sought, at)) {
      if (found.length === MOST_WORDS) return null;
      var end = vocabulary.indexOf(' ', at + 1);
      found.push(vocabulary.slice(vocabulary.lastIndexOf(' ', at) + 1, end));
      at = end;
    }
    return found;
  }

  /* What to look up: a text may hold the query when each group has a key that the text has. */
  function groups(query) {
    var found = [], covered = [];
    query.replace(/[a-z0-9]{3,}/g, function (run, at) {
      var words = containing(run);
      if (!words) return;
      found.push(words);
      covered.push([at, at + run.length]);
    });
    pairs(query).forEach(function (pair) {
      var inside = covered.some(function (run) { return run[0] <= pair[1] && pair[1] + pair[0].length <= run[1]; });
      if (!inside) found.push([pair[0]]);
    });
    return found;
  }

  /* The files without which words cannot be looked up. */
  function lacking(words) {
    var files = [];
    words.forEach(function (word) {
      word.forms.forEach(function (form) {
        if (!vocabulary && /[a-z0-9]{3}/.test(form)) files.push('words');
        else groups(form).forEach(function (group) {
          group.forEach(function (key) {
            var number = shard(key, shards);
            if (!parts[number]) files.push('index-' + number);
          });
        });
      });
    });
    return files;
  }

  /* In how many groups, one after the other, each record has a key. */
  function stages(all) {
    var stage = new Uint16Array(records.length);
    all.forEach(function (group, i) {
      group.forEach(function (key) {
        var lists = parts[shard(key, shards)];
        if (!Object.prototype.hasOwnProperty.call(lists, key)) return;
        if (typeof lists[key] === 'string') lists[key] = positions(lists[key]);
        for (var list = lists[key], at = 0; at < list.length; at++) if (stage[list[at]] === i) stage[list[at]] = i + 1;
      });
    });
    return stage;
  }

  /*
   * Notes of each word which records may hold it, whether they do for certain, and in which ways texts hold it, see search-match.js.
   * A single character is not looked up.
   */
  function lookUp(words) {
    words.forEach(function (word) {
      var all = word.forms.map(groups), held = all.map(stages);
      word.sure = all.every(function (of) { return of.length < 2; });
      var may = new Uint8Array(records.length);
      all.forEach(function (of, i) {
        for (var at = 0; of.length && at < may.length; at++) if (held[i][at] === of.length) may[at] = 1;
      });
      word.may = function (position) { return may[position] > 0; };
      word.seen = [' ', ''].map(function (end) {
        return vocabulary && word.forms.some(function (form) { return vocabulary.indexOf(' ' + form + end) >= 0; });
      });
    });
  }

  /* Reads files that have not been read, then searches again; false: there are none. */
  function need(wanted) {
    needed = wanted.filter(function (file, i) { return files[file] !== 'read' && wanted.indexOf(file) === i; });
    needed.forEach(function (file) {
      if (files[file] === 'reading') return;
      files[file] = 'reading';
      page.load(root + 'search/' + file + '.js?v=' + version, function (loaded) {
        files[file] = loaded ? 'read' : 'unread';
        if (!loaded) {
          needed = [];
          page.failed();
        } else if (needed.length && needed.every(function (other) { return files[other] === 'read'; })) {
          needed = [];
          page.search();
        }
      });
    });
    if (needed.length) page.busy(true);
    return needed.length > 0;
  }

  window.mingbaiWords = function (words) {
    vocabulary = ' ' + words + ' ';
  };

  window.mingbaiIndex = function (number, lists) {
    parts[number] = lists;
  };

  window.mingbaiTexts = function (first, read) {
    read.forEach(function (pair, i) {
      var record = records[first + i];
      record.text = pair[0];
      record.facts = pair[1];
      record.form = match.form(record.facts) + match.form(record.text);
    });
  };

  window.mingbaiLarge = {
    /* How many parts the index has, the position of the first item in each file of texts, the records, and the page. */
    begin: function (of, first, read, on) {
      shards = of;
      starts = first;
      records = read;
      page = on;
    },

    /* Looks words up; true: parts of the index are read first, and the page then searches again. */
    reads: function (words) {
      clearTimeout(reading);
      if (need(lacking(words))) return true;
      lookUp(words);
      return false;
    },

    /* Reads the texts of what is found once typing pauses, and the page then searches again; false: they have been read. */
    readsTexts: function (found, shown) {
      var items = [];
      for (var i = 0; i < found.length && items.length < shown; i++) if (found[i].record.kind === 'item') items.push(found[i]);
      var wanted = items.filter(function (entry) { return !entry.record.text; }).map(function (entry) {
        var number = 0;
        while (number < starts.length && starts[number] <= entry.record.position) number++;
        return 'texts-' + number;
      });
      if (wanted.length) reading = setTimeout(function () { need(wanted); }, PAUSE);
      return wanted.length > 0;
    },

    /*
     * Adds to the ranks of a word, see search-match.js, those of texts. What has not been read fits where the index says so.
     */
    rank: function (found, word) {
      for (var i = 0; word.may && i < found.length; i++) {
        if (found[i] > TEXT && word.may(i) && (!records[i].form || match.literal(records[i].form, word).length)) found[i] = TEXT;
      }
      return found;
    },

    /* Whether nobody has looked yet if one of what is found holds its words. */
    unsure: function (found) {
      for (var i = 0; i < found.length; i++) {
        var entry = found[i];
        if (!entry.record.text && entry.rank >= TEXT && entry.words.some(function (word) {
          return word.may && !word.sure && word.may(entry.record.position);
        })) return true;
      }
      return false;
    },

    /* All words of the texts, as far as they have been read. */
    words: function () { return vocabulary || ''; },

    keys: keys,
    hash: hash,
    shard: shard,
    positions: positions
  };
})();
