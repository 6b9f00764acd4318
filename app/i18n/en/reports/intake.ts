import type { Dictionary } from "../../zh-CN/index.ts";

export const intake: Dictionary["intake"] = {
  working: "Getting ready to send, a few seconds…",
  refused: {
    too_early:
      "Not sent yet. It takes a little longer just now: what you wrote is still here. Press again in a minute.",
    too_many_tries:
      "Not sent yet. Too many reports came from this network in the last hour. What you wrote is still here. Press again in an hour.",
    already_sent:
      "This report was received some time ago and is entered once. The receipt code can be seen again for an hour after sending only; please look it up with the code you noted.",
    busy: "Not sent yet. Too many people are sending just now. What you wrote is still here. Press again in a while.",
  },
  notice: {
    title: "Unusually many reports: strict mode has begun by itself",
    text: (since: string) =>
      `Since ${since}. Reports are still received; reporters without scripts wait a minute longer. It ends by itself after five calm minutes; you need do nothing.`,
  },
};
