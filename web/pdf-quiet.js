// Imported before pdf.js by web/pdf-words.js. The worker part of pdf.js takes over the messages of any worker that it
// finds itself in; the reading worker has messages of its own, so its way of answering is out of sight until then.
export const answer = self.postMessage;
self.postMessage = undefined;
