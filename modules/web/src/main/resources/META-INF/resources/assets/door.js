// The door of an event on a bad connection. What is pressed is kept in this browser with its own moment and key until the
// server has it; sent again it changes nothing. Without this script every button sends its form as ever.
(function () {
  'use strict';

  var page = document.querySelector('[data-door-queue]');
  if (!page || !window.fetch || !window.localStorage) {
    return;
  }

  var PATIENCE = 8000;
  var AGAIN = 15000;
  var keeper = document.body.dataset.keeper || '';
  // Another person who signs in here neither sees nor sends what this one pressed.
  var STORE = 'exchange.door.' + keeper + '.' + page.dataset.doorQueue;
  var sending = false;
  // The key of the walk-in that was pressed just now, while its first sending is on its way.
  var fresh = '';

  function read() {
    try {
      var kept = JSON.parse(localStorage.getItem(STORE));
      return Array.isArray(kept) ? kept : [];
    } catch (unreadable) {
      return [];
    }
  }

  /** @return whether it is kept; not where storage is off or full */
  function write(marks) {
    try {
      if (marks.length) {
        localStorage.setItem(STORE, JSON.stringify(marks));
      } else {
        localStorage.removeItem(STORE);
      }
      return true;
    } catch (refused) {
      return false;
    }
  }

  function key() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var hex = Array.prototype.map.call(bytes, function (byte) {
      return (byte + 256).toString(16).slice(1);
    }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  function row(mark) {
    var form = Array.prototype.find.call(document.querySelectorAll('form[data-door]'), function (each) {
      return each.getAttribute('action') === mark.address;
    });
    return form ? form.closest('.door-row') : null;
  }

  function time(at) {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: page.dataset.zone }).format(new Date(at));
  }

  function show() {
    var marks = read();
    page.hidden = !marks.length;
    page.querySelector('[data-door-count]').textContent =
      (marks.length === 1 ? page.dataset.one : page.dataset.many).replace('#', marks.length);
    showComing(marks.filter(function (mark) { return mark.kind === 'new'; }));
    marks.forEach(function (mark) {
      var line = row(mark);
      if (!line) {
        return;
      }
      var note = line.querySelector('.door-waits') || document.createElement('p');
      note.className = 'door-waits queue-item-meta';
      note.textContent = (mark.kind === 'in' ? page.dataset.in : page.dataset.out).replace('#', time(mark.at));
      line.querySelector('.door-words').append(note);
      line.querySelectorAll('form[data-door]').forEach(function (form) {
        form.hidden = mark.kind === 'out' || form.dataset.door === 'in';
      });
    });
  }

  // Those who are new have no row yet: they get one that says so.
  function showComing(marks) {
    var list = document.querySelector('[data-door-coming]');
    var members = marks.map(function (mark) { return mark.fields.known; });
    document.querySelectorAll('form[data-door="new"] input[name="known"]').forEach(function (field) {
      field.form.hidden = members.indexOf(field.value) >= 0;
    });
    list.hidden = !marks.length;
    list.replaceChildren.apply(list, marks.map(function (mark) {
      var line = made('li', 'door-row', '');
      var words = made('div', 'door-words', '');
      words.append(made('h2', 'door-name', mark.name));
      words.append(made('p', 'door-waits queue-item-meta', (mark.refused ? page.dataset.refused : page.dataset.in)
        .replace('#', time(mark.at)) + (mark.refused ? ' ' + mark.refused : '')));
      if (mark.refused) {
        words.append(button(page.dataset.look, mark, look), ' ', button(page.dataset.leave, mark, drop));
      }
      line.append(words);
      return line;
    }));
  }

  function made(tag, style, text) {
    var element = document.createElement(tag);
    element.className = style;
    element.textContent = text;
    return element;
  }

  function button(text, mark, act) {
    var element = made('button', 'link-button', text);
    element.type = 'button';
    var whose = made('span', 'hidden', ': ' + mark.name);
    element.append(whose);
    element.addEventListener('click', function () { act(mark); });
    return element;
  }

  // The page itself says what is wrong, with everything that was typed, and asks.
  function look(mark) {
    var form = document.createElement('form');
    form.method = 'post';
    form.action = mark.address;
    new URLSearchParams(content(mark)).forEach(function (value, name) {
      var field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      form.append(field);
    });
    // Sent again when the page comes: if this did it, the same key says so.
    write(read().map(function (each) {
      return each.key === mark.key ? Object.assign({}, each, { refused: '' }) : each;
    }));
    document.body.append(form);
    form.submit();
  }

  function content(mark) {
    var token = document.querySelector('form input[name="csrf-token"]');
    return Object.assign({}, mark.fields, { 'csrf-token': token ? token.value : '', command: mark.key, at: mark.at });
  }

  function tell(text) {
    var problem = page.querySelector('[data-door-problem]');
    problem.textContent = text;
    problem.hidden = !text;
    if (text) {
      page.hidden = false;
    }
  }

  function post(mark) {
    var stop = new AbortController();
    var timer = setTimeout(function () { stop.abort(); }, PATIENCE);
    return fetch(mark.address, {
      method: 'POST',
      redirect: 'manual',
      signal: stop.signal,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(Object.assign(content(mark), { kept: 'yes' }))
    }).finally(function () { clearTimeout(timer); });
  }

  // One after the other, in the order in which they were pressed: nobody leaves before they came.
  function send() {
    if (sending || !open().length) {
      return;
    }
    sending = true;
    var some = false;
    (function next() {
      var marks = open();
      if (!marks.length) {
        sending = false;
        if (some) {
          location.reload();
        }
        return;
      }
      var mark = marks[0];
      post(mark).then(function (answer) {
        if (answer.status === 204) {
          some = true;
        } else if (answer.status === 409 || answer.status === 422 || answer.status === 404 || isForbidden(answer)) {
          return answer.text().then(function (why) {
            refuse(mark, answer.status === 404 ? page.dataset.gone : why, next);
          });
        } else {
          // Signed out meanwhile, or the server has trouble: keep it, and say so.
          sending = false;
          tell(page.dataset.signIn);
          return undefined;
        }
        drop(mark);
        next();
        return undefined;
      }).catch(function () {
        sending = false; // No connection yet.
        fresh = '';
        show();
      });
    }());
  }

  // What the server said no to is not asked again by itself.
  function open() {
    return read().filter(function (mark) { return !mark.refused; });
  }

  // In words, and not the page of somebody who lost their seat.
  function isForbidden(answer) {
    return answer.status === 403 && (answer.headers.get('Content-Type') || '').indexOf('text/plain') === 0;
  }

  function refuse(mark, why, next) {
    if (mark.kind !== 'new') {
      tell(mark.name + ': ' + why);
      drop(mark);
    } else if (fresh === mark.key) {
      drop(mark);
      look(mark);
      return;
    } else {
      write(read().map(function (each) {
        return each.key === mark.key ? Object.assign({}, each, { refused: why }) : each;
      }));
      show();
    }
    next();
  }

  function drop(mark) {
    write(read().filter(function (each) { return each.key !== mark.key; }));
    show();
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.dataset || !form.dataset.door) {
      return;
    }
    form.querySelectorAll('[aria-required="true"]').forEach(function (field) { field.required = true; });
    if (!form.checkValidity()) {
      // With a connection the page itself says what is missing.
      if (!navigator.onLine) {
        event.preventDefault();
        event.stopImmediatePropagation();
        form.reportValidity();
      }
      return;
    }
    var mark = form.dataset.door === 'new' ? newcomer(form) : {
      key: key(), at: new Date().toISOString(), kind: form.dataset.door, address: form.getAttribute('action'), fields: {},
      name: form.closest('.door-row').querySelector('.door-name').textContent
    };
    var others = read().filter(function (each) { return each.key !== mark.key; });
    if (!write(others.concat([mark]))) {
      return; // Nothing can be kept here: the form goes as ever.
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (mark.kind === 'new') {
      fresh = mark.key;
      form.querySelectorAll('input:not([type="hidden"])').forEach(function (field) { field.value = ''; });
    }
    show();
    send();
  }, true);

  // Asked about before, it keeps its moment and its key, and takes the place of what waits here under that key.
  function newcomer(form) {
    var fields = {};
    new FormData(form).forEach(function (value, name) { fields[name] = value; });
    var mark = {
      key: fields.at ? fields.command : key(), at: fields.at || new Date().toISOString(), kind: 'new',
      address: form.getAttribute('action'), fields: fields, name: fields.displayName.trim()
    };
    ['csrf-token', 'command', 'at'].forEach(function (name) { delete fields[name]; });
    return mark;
  }

  window.addEventListener('online', send);
  setInterval(send, AGAIN);
  page.querySelector('[data-door-send]').addEventListener('click', send);
  show();
  send();
}());
