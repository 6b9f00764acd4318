import { MAX_REVISIONS } from "../../cases/answers/answer.ts";
import { useText } from "../../i18n/use-text.ts";
import type { readSupportDraft } from "../read-supports.server.ts";
import { SupportAnswer } from "../support-answer.tsx";
import { supportAddress } from "../support.ts";
import type { SupportFacts } from "../support.server.ts";

/** What a body has answered, for itself: which it can correct, and on which texts it works besides the one shown. */
export function OwnSupportAnswers({
  number,
  answers,
  department,
  drafting,
  corrects,
  open,
}: Pick<SupportFacts, "answers" | "department"> & {
  number: string;
  drafting: Pick<Awaited<ReturnType<typeof readSupportDraft>>, "others">;
  /** The position of the answer that is corrected on this page; 0 for a further answer. */
  corrects: number;
  /** It is asked for its part now. */
  open: boolean;
}) {
  const words = useText().supports.office.revise;
  const addressOf = (position: number) => supportAddress(number, department.code, position);
  return (
    <>
      {answers.map((one) => (
        <SupportAnswer
          key={one.position}
          answer={one}
          department={department}
          more={
            open &&
            one.position !== corrects &&
            one.earlier.length < MAX_REVISIONS && (
              <p>
                <a href={addressOf(one.position)}>{words.link(one.position)}</a>
              </p>
            )
          }
        />
      ))}
      {open && drafting.others.length > 0 && (
        <ul>
          {drafting.others.map((one) => (
            <li key={one}>
              <a href={addressOf(one)}>{one > 0 ? words.drafted(one) : words.further}</a>
            </li>
          ))}
        </ul>
      )}
      {corrects > 0 && (
        <p>
          <a href={addressOf(0)}>{words.back}</a>
        </p>
      )}
    </>
  );
}
