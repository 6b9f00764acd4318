import type { ComponentType, ReactNode } from "react";
import type { z } from "zod";
import type { PendingFile, RefusedFile } from "../../attachments/attachment.ts";
import type { Day } from "../../day.ts";
import type { DepartmentName, Place } from "../../departments/department.ts";
import type { Answers } from "../../http/forms/answers.ts";
import type { Dictionary } from "../../i18n/dictionary.ts";
import type { Finding } from "../../redaction/redaction.ts";
import type { AlikeCase, Joined } from "../joining/joined.ts";
import type { Reporter } from "../report.ts";
import type { ReportKind } from "../vocabulary.ts";
import type { PlaceView } from "./place/place-question.tsx";

/**
 * One question of the report form, and all that the form knows of it. Its words are those of `reports.form.questions`
 * under its name; where it is asked, `pages.ts` says.
 */
export interface Question {
  name: keyof Dictionary["reports"]["form"]["questions"] | "check" | "look";
  /** Its fields. What stands on other pages is carried along in the form. */
  fields: readonly string[];
  /** It may be left out as a whole. */
  optional?: true;
  /** Only these reporters are asked it; everybody without. */
  only?: Reporter;
  /** Of its fields, those that only some reporters are shown. */
  fieldsOnly?: { [R in Reporter]?: readonly string[] };
  /** Of fields to choose in, what these reporters are offered; what others were offered is left behind. */
  offers?: (reporter: Reporter | undefined) => Readonly<Record<string, readonly string[]>>;
  /** What its fields may hold; messages are keys of the form's errors. */
  schema: z.ZodRawShape;
  /** What of that is asked otherwise of whoever joins a case. */
  schemaJoining?: z.ZodRawShape;
  /** The fields that hold several answers, and those whose names are put together: see `parseForm`. */
  lists?: readonly string[];
  groups?: readonly string[];
  /** What must hold between its fields, and what is said at which of them otherwise. */
  rules?: readonly { holds: (answers: Record<string, unknown>) => boolean; at: string; error: ReportError }[];
  /** Of what is not in the answers, what it shows. */
  shows?: readonly ViewPart[];
  Fields: ComponentType<QuestionProps>;
  /** Its answers on the last page; the one that is not given is empty. Without, the last page itself asks it. */
  told?: (told: Told) => Answered[];
  /** It is sent with files. */
  upload?: true;
}

/** Keys of the form's error messages. */
export type ReportError = keyof Dictionary["reports"]["form"]["errors"];

export interface QuestionProps {
  answers: Answers;
  errors: Record<string, string>;
  view: View;
  /** What else is asked of this reporter: for the page that shows it all once more. */
  asked?: readonly Question[];
}

/** What an answer is told from. */
export interface Told {
  text: Dictionary;
  answers: Answers;
  view: View;
}

/** One answer as the last page shows it. */
export interface Answered {
  question: string;
  answer: ReactNode;
}

/** What is read for the pages that show it; the rest of a view comes along, or is known by the act that leads there. */
export type ViewPart = Exclude<keyof View, "path" | "missing" | "proposed" | "refused" | "today" | "joined">;

/** What a page shows that is not in the answers. */
export interface View {
  /** Names to pick a department from, as one types. */
  bodies: string[];
  /** Departments that may be meant. */
  proposed: DepartmentName[];
  /** For the question of the township. */
  places: PlaceView | null;
  /** The chosen township and what it lies in, the province first. */
  path: Place[];
  department: DepartmentName | null;
  /** The public case that the report joins. */
  joined: Joined | null;
  /** Public cases that may be the same matter: by the text, and by what was looked for, null where nobody looked. */
  alike: AlikeCase[];
  found: AlikeCase[] | null;
  /** The kind that the text speaks of, as the last page proposes it. */
  kind: ReportKind;
  /** What in the text could tell who wrote it, on the last page. */
  findings: Finding[];
  today: Day;
  /** There is a key to seal contact details and original files to. */
  sealing: boolean;
  /** The files that the form holds, how many of them have expired, and which were refused just now. */
  files: PendingFile[];
  missing: number;
  refused: RefusedFile[];
  /** What the last page must carry to be let in; see `prepareSend`. */
  intake: { challenge: string; ticket: string } | null;
}

/** What a page without anything of its own shows. */
export const NOTHING_SHOWN: Omit<View, "today"> = {
  bodies: [],
  proposed: [],
  places: null,
  path: [],
  department: null,
  joined: null,
  alike: [],
  found: null,
  kind: "unsure",
  findings: [],
  sealing: false,
  files: [],
  missing: 0,
  refused: [],
  intake: null,
};
