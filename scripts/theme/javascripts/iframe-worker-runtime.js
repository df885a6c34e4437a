/* Inside the hidden frame of iframe-worker.js: what a worker has and a page has not. */
window.postMessage = (data) => parent.postMessage(data, "*");
window.importScripts = async (...urls) => {
  for (const url of urls) {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = reject;
      document.body.append(script);
    });
  }
};
