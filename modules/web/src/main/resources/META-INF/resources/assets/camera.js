// Reads the code of a card or a ticket with the camera of the device at a counter. Without this script, without a camera or
// without leave to use it, the code is typed. A picture a moment goes to the exchange until a code is seen in it.
(function () {
  'use strict';

  var box = document.querySelector('[data-camera]');
  var devices = navigator.mediaDevices;
  if (!box || !devices || !devices.getUserMedia || !window.fetch) {
    return;
  }

  var SIDE = 640;
  var MOMENT = 350;
  var IN_USE = 'exchange.camera';
  var start = box.querySelector('[data-camera-start]');
  var stop = box.querySelector('[data-camera-stop]');
  var refused = box.querySelector('[data-camera-refused]');
  var video = box.querySelector('video');
  var form = document.getElementById(box.dataset.camera).form;
  var seen = document.createElement('canvas');
  var stream = null;

  function remember(isOn) {
    try {
      sessionStorage.setItem(IN_USE, isOn ? 'yes' : '');
    } catch (off) { /* Storage is off: it is pressed again for the next person. */ }
  }

  function wasInUse() {
    try {
      return sessionStorage.getItem(IN_USE) === 'yes';
    } catch (off) {
      return false;
    }
  }

  function show(isOn) {
    video.hidden = !isOn;
    stop.hidden = !isOn;
    start.hidden = isOn;
  }

  function end() {
    if (stream) {
      stream.getTracks().forEach(function (track) { track.stop(); });
      stream = null;
    }
    show(false);
  }

  function again() {
    setTimeout(look, MOMENT);
  }

  function look() {
    if (!stream) {
      return;
    }
    if (!video.videoWidth) {
      again();
      return;
    }
    var part = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
    seen.width = video.videoWidth * part;
    seen.height = video.videoHeight * part;
    seen.getContext('2d').drawImage(video, 0, 0, seen.width, seen.height);
    seen.toBlob(ask, 'image/jpeg', 0.8);
  }

  function ask(picture) {
    if (!picture || !stream) {
      return;
    }
    var sent = new FormData();
    sent.append('csrf-token', form.elements['csrf-token'].value);
    sent.append('picture', picture, 'seen.jpg');
    fetch(box.dataset.address, { method: 'POST', redirect: 'manual', body: sent }).then(function (answer) {
      return answer.status === 200 ? answer.text() : '';
    }).then(function (code) {
      // Somebody may have begun to type meanwhile, or stopped it.
      if (!stream) {
        return;
      }
      if (code) {
        end();
        document.getElementById(box.dataset.camera).value = code;
        form.requestSubmit();
      } else {
        again();
      }
    }, again);
  }

  function begin() {
    refused.hidden = true;
    devices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } }).then(function (given) {
      stream = given;
      video.srcObject = given;
      show(true);
      remember(true);
      return video.play();
    }).then(look).catch(function () {
      end();
      remember(false);
      refused.hidden = false;
    });
  }

  start.addEventListener('click', begin);
  stop.addEventListener('click', function () {
    end();
    remember(false);
  });
  window.addEventListener('pagehide', end);

  box.hidden = false;
  show(false);
  if (wasInUse()) {
    begin();
  }
}());
