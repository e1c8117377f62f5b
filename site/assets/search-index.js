





(function () {
  'use strict';

  var BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  var MOST_WORDS = 12;


  var TEXT = 6;


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


  function pairs(form) {
    var characters = form.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/g) || [], found = [], at = 0;
    for (var i = 0; i + 1 < characters.length; i++) {
      if (characters[i] > ' ' && characters[i + 1] > ' ') found.push([characters[i] + characters[i + 1], at]);
      at += characters[i].length;
    }
    return found;
  }


  function keys(form) {
    var found = {};
    pairs(form).forEach(function (pair) { found[pair[0]] = true; });
    (form.match(/[a-z0-9]{3,}/g) || []).forEach(function (word) { found[word] = true; });
    return Object.keys(found);
  }


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

    begin: function (of, first, read, on) {
      shards = of;
      starts = first;
      records = read;
      page = on;
    },


    reads: function (words) {
      clearTimeout(reading);
      if (need(lacking(words))) return true;
      lookUp(words);
      return false;
    },


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




    rank: function (found, word) {
      for (var i = 0; word.may && i < found.length; i++) {
        if (found[i] > TEXT && word.may(i) && (!records[i].form || match.literal(records[i].form, word).length)) found[i] = TEXT;
      }
      return found;
    },


    unsure: function (found) {
      for (var i = 0; i < found.length; i++) {
        var entry = found[i];
        if (!entry.record.text && entry.rank >= TEXT && entry.words.some(function (word) {
          return word.may && !word.sure && word.may(entry.record.position);
        })) return true;
      }
      return false;
    },


    words: function () { return vocabulary || ''; },

    keys: keys,
    hash: hash,
    shard: shard,
    positions: positions
  };
})();
