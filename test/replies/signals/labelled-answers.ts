import { readFileSync } from "node:fs";

export interface LabelledAnswer {
  text: string;
  hollow: boolean;
  forwarded: boolean;
  township: boolean;
}

/** The answers of the list beside this file, as they were labelled by hand. */
export function readLabelledAnswers(): LabelledAnswer[] {
  const lines = readFileSync(new URL("labelled-answers.txt", import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [labels = "", text = ""] = line.split("|");
      return {
        text: text.replaceAll("⏎", "\n"),
        hollow: labels.startsWith("h"),
        forwarded: labels.includes("f"),
        township: labels.includes("t"),
      };
    });
}
