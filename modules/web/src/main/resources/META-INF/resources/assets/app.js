// Small helps for people whose browser runs scripts. Every page works without them.
(function () {
  'use strict';

  var KEPT = 'exchange.kept';
  var SENT = 'exchange-sent';
  var KEEP_FOR = 2 * 60 * 60 * 1000;
  var body = document.body;

  function cookie(name) {
    return document.cookie.split('; ').some(function (part) {
      return part.indexOf(name + '=') === 0 && part.length > name.length + 1;
    });
  }

  function setCookie(name, value, seconds) {
    document.cookie = name + '=' + value + '; Path=/; SameSite=Lax; Max-Age=' + seconds
      + (location.protocol === 'https:' ? '; Secure' : '');
  }

  function read() {
    try {
      var kept = JSON.parse(sessionStorage.getItem(KEPT));
      return kept && Date.now() - kept.at < KEEP_FOR ? kept : null;
    } catch (unreadable) {
      return null;
    }
  }

  function forget() {
    try {
      sessionStorage.removeItem(KEPT);
    } catch (refused) { /* Storage is off: there was nothing to forget. */ }
    setCookie(SENT, '', 0);
  }

  function isKept(field) {
    return field.name && field.name !== 'csrf-token' && field.type !== 'password' && field.type !== 'file'
      && field.type !== 'hidden' && field.type !== 'submit' && field.type !== 'button';
  }

  // Before a form leaves, keep what was typed in this tab only. The server takes the cookie back when the form arrives.
  function keep(form) {
    var fields = Array.prototype.filter.call(form.elements, isKept).map(function (field) {
      return { name: field.name, value: field.value, checked: !!field.checked };
    });
    if (!fields.length) {
      return;
    }
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({
        at: Date.now(), page: location.pathname + location.search, action: form.getAttribute('action') || location.pathname,
        keeper: body.dataset.keeper, fields: fields
      }));
      setCookie(SENT, '1', KEEP_FOR / 1000);
    } catch (refused) { /* Storage is off: the form is sent all the same. */ }
  }

  function formOf(kept) {
    return Array.prototype.find.call(document.forms, function (form) {
      return (form.getAttribute('action') || location.pathname) === kept.action && form.method === 'post';
    });
  }

  function putBack(form, kept) {
    kept.fields.forEach(function (saved) {
      Array.prototype.forEach.call(form.elements, function (field) {
        if (field.name !== saved.name || !isKept(field)) {
          return;
        }
        if (field.type === 'checkbox' || field.type === 'radio') {
          if (field.value === saved.value) {
            field.checked = saved.checked;
          }
        } else {
          field.value = saved.value;
        }
      });
    });
  }

  function say(text, actions) {
    var region = document.getElementById('messages');
    if (!region) {
      return;
    }
    var message = document.createElement('div');
    message.className = 'message message-info';
    message.setAttribute('role', 'status');
    var words = document.createElement('p');
    words.textContent = text;
    (actions || []).forEach(function (action) {
      words.append(' ', action);
    });
    message.append(words);
    region.append(message);
    region.hidden = false;
  }

  function link(href, text) {
    var anchor = document.createElement('a');
    anchor.href = href;
    anchor.textContent = text;
    return anchor;
  }

  function bringBack() {
    var kept = read();
    if (!kept) {
      return;
    }
    if (!cookie(SENT)) {
      forget(); // It arrived.
      return;
    }
    if (document.querySelector('form[data-keeps]')) {
      return; // The server shows it back already.
    }
    if (kept.keeper !== body.dataset.keeper) {
      if (body.dataset.keeper) {
        forget(); // Somebody else signed in here: what was typed is not theirs to see.
      }
      return;
    }
    var form = formOf(kept);
    if (form && kept.page === location.pathname + location.search) {
      putBack(form, kept);
      say(body.dataset.keptRestored);
      forget();
    } else {
      var drop = document.createElement('button');
      drop.type = 'button';
      drop.className = 'link-button';
      drop.textContent = body.dataset.keptForget;
      drop.addEventListener('click', function () {
        forget();
        drop.closest('.message').remove();
      });
      say(body.dataset.keptElsewhere, [link(kept.page, body.dataset.keptReturn), drop]);
    }
  }

  // A second press while the first is on its way would send the form twice.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = 'yes';
    if (form.hasAttribute('data-forget')) {
      forget();
    } else {
      keep(form);
    }
    if (event.submitter) {
      event.submitter.setAttribute('aria-disabled', 'true');
    }
  });

  // Coming back with the browser's button shows the page as it was left: let its forms be sent again.
  window.addEventListener('pageshow', function () {
    Array.prototype.forEach.call(document.forms, function (form) {
      delete form.dataset.sending;
    });
    document.querySelectorAll('[aria-disabled="true"]').forEach(function (button) {
      button.removeAttribute('aria-disabled');
    });
  });

  // Only one menu open at a time, and Escape closes it.
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  // On a phone the tools stand in one row: begin where this page stands.
  var here = document.querySelector('.tools-nav a[aria-current]');
  if (here) {
    here.closest('ul').scrollLeft = here.closest('li').offsetLeft - 16;
  }

  var summary = document.getElementById('error-summary');
  if (summary && !('still' in summary.dataset)) {
    summary.focus();
  }
  bringBack();
}());
