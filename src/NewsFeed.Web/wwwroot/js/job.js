// Follows a job: draws how far it has come, and loads the page anew when it is over. The browser asks again by itself where the line breaks.
for (const job of document.querySelectorAll(".job")) {
  const [bar, words] = [job.querySelector("progress"), job.querySelector("[role=status]")];
  const events = new EventSource(job.dataset.events);
  const over = () => {
    events.close();
    location.replace(location.pathname + location.search);
  };
  events.addEventListener("message", event => {
    const step = JSON.parse(event.data);
    if (step.total) Object.assign(bar, { max: step.total, value: step.done });
    if (words.textContent !== step.words) words.textContent = step.words;
  });
  events.addEventListener("over", over);
  // Refused for good, as when the session has ended: the page says so.
  events.addEventListener("error", () => events.readyState === EventSource.CLOSED && over());
}
