import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { findIdentifying } from "../identifying.ts";

/** Characters shown on either side of a place. */
const AROUND = 8;

/** What in the text could tell who wrote it, each with a button that masks it; works in the form around it. */
export function IdentifyingNotice({ body }: { body: string }) {
  const { reports } = useText();
  const words = reports.identifying;
  const places = findIdentifying(body);
  if (places.length === 0) return <Notice title={words.none}>{words.noneHint}</Notice>;
  return (
    <Notice tone="overdue" title={words.title(places.length)}>
      <p>{words.hint}</p>
      <ul>
        {places.map((place, index) => (
          <li key={place.start}>
            {words.kinds[place.kind]}{" "}
            <q lang="zh-CN">
              {body.slice(Math.max(0, place.start - AROUND), place.start)}
              <mark>{place.text}</mark>
              {body.slice(place.end, place.end + AROUND)}
            </q>{" "}
            <button type="submit" name="go" value={`mask:${index}`} className="plain">
              {words.mask}
              <span className="hidden"> {place.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {places.length > 1 && (
        <Button name="go" value="mask:all" look="secondary">
          {words.maskAll}
        </Button>
      )}
    </Notice>
  );
}
