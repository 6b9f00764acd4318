import type { Place, PlaceHit } from "../../../departments/department.ts";
import { useName, useText } from "../../../i18n/use-text.ts";
import { FieldRow, TextField } from "../../../ui/fields.tsx";
import { Button } from "../../../ui/form.tsx";
import { PickList } from "../../../ui/pick-list.tsx";

/** What the question of the township shows. */
export interface PlaceView {
  /** The chosen township and what it lies in, the province first. */
  chosen: Place[] | null;
  /** What fits the typed text; null when nothing was typed. */
  hits: PlaceHit[] | null;
  /** Where the choice step by step stands, the province first; empty at its start. */
  path: Place[];
  /** What can be chosen there. */
  below: Place[];
}

/** As many hits as `searchPlaces` shows; there may be more. */
const MANY = 20;

export type PlaceQuestionProps = { view: PlaceView; text: string; error?: string; errorPrefix?: string };

/**
 * Asks for a township: by typing (field `placeText`, button `go=place-search`) or step by step (`go=place-at:CODE`,
 * `go=place-at:` for the provinces). `go=place:CODE` chooses. Stands in the page's form.
 */
export function PlaceQuestion({ view, text, error, errorPrefix }: PlaceQuestionProps) {
  const { places, site } = useText();
  const nameOf = useName();
  const { chosen, hits } = view;
  return (
    <>
      {chosen && (
        <p>
          {places.chosen}
          <strong>{site.path(chosen.map(nameOf))}</strong>
        </p>
      )}
      <div
        data-place-picker=""
        data-list={places.suggestions}
        data-some={places.suggested}
        data-none={places.notSuggested}
      >
        <FieldRow>
          <TextField
            name="placeText"
            label={places.label}
            hint={places.hint}
            width="medium"
            autoComplete="off"
            spellCheck={false}
            defaultValue={text}
            error={error}
            errorPrefix={errorPrefix}
          />
          <Button look="secondary" name="go" value="place-search">
            {places.search}
          </Button>
        </FieldRow>
      </div>
      {hits && <Hits hits={hits} />}
      <Steps view={view} />
    </>
  );
}

function Hits({ hits }: { hits: PlaceHit[] }) {
  const { places } = useText();
  const nameOf = useName();
  if (hits.length === 0) return <p>{places.none}</p>;
  const picks = hits.map((hit) => ({
    value: `place:${hit.code}`,
    label: hit.formerly === null ? nameOf(hit) : places.formerly(nameOf(hit), hit.formerly),
    detail: nameOf({ name: hit.path, nameEn: hit.pathEn }),
  }));
  return (
    <>
      <p>{hits.length < MANY ? places.hits(hits.length) : places.many(hits.length)}</p>
      <PickList name="go" picks={picks} />
    </>
  );
}

/** The choice by province, city and county, one level at a time. */
function Steps({ view: { chosen, hits, path, below } }: { view: PlaceView }) {
  const { places } = useText();
  const nameOf = useName();
  const here = path.at(-1);
  const goOf = (place: Place) => `${place.level === "township" ? "place" : "place-at"}:${place.code}`;
  const begun = here !== undefined || (chosen === null && hits?.length === 0);
  return (
    <details open={begun}>
      <summary>{places.browse}</summary>
      {here && (
        <>
          <p>{places.pathLabel}</p>
          <ol className="breadcrumb">
            {[null, ...path.slice(0, -1)].map((place) => (
              <li key={place?.code ?? ""}>
                <button type="submit" name="go" value={`place-at:${place?.code ?? ""}`} className="plain">
                  {place ? nameOf(place) : places.up}
                </button>
              </li>
            ))}
            <li>
              <strong>{nameOf(here)}</strong>
            </li>
          </ol>
        </>
      )}
      <p>{here ? places.below(nameOf(here)) : places.provinces}</p>
      {below.length > 0 ? (
        <PickList name="go" short picks={below.map((place) => ({ value: goOf(place), label: nameOf(place) }))} />
      ) : (
        <p>{places.noneBelow}</p>
      )}
    </details>
  );
}
