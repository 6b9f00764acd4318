import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { jointDone, MAX_JOINT, MIN_JOINT } from "./joint.ts";
import "./joint.css";

/** The box with which a case of the inbox is answered together with others. */
export function JointTick({ number }: { number: string }) {
  const { joint: words } = useText();
  return (
    <label className="joint-tick">
      <span className="hidden">{words.tick(number)}</span>
      <input type="checkbox" name="case" value={number} autoComplete="off" />
    </label>
  );
}

/** Leads to the form of one answer to the ticked cases. */
export function JointButton() {
  const { joint: words } = useText();
  return (
    <p className="joint-open">
      <Button look="secondary">{words.open}</Button>{" "}
      <span className="hint">{words.openHint(MIN_JOINT, MAX_JOINT)}</span>
    </p>
  );
}

/** What became of a joint answer. */
export function JointDone({ together }: { together: ReturnType<typeof jointDone> }) {
  const { joint: words } = useText();
  if (!together) return null;
  const { published, held, sent } = together;
  return (
    <Notice tone="success" live>
      {sent > 0 ? words.sent(sent) : words.done(published, held)}
    </Notice>
  );
}
