import { useName, useText } from "../i18n/use-text.ts";
import type { OfferedPlaces, RegionName } from "./register.ts";
import "./county-chooser.css";

/** The counties by city, or what they lie in, each leading to the list at `path`, whose other conditions are kept. */
export function CountyChooser({
  places: { level, groups },
  path,
  kept = {},
}: {
  places: OfferedPlaces;
  path: string;
  kept?: Readonly<Record<string, string | null>>;
}) {
  const { register } = useText();
  const nameOf = useName();
  const words = register.county;
  const href = (code: string) => {
    const pairs = Object.entries(kept).filter((pair): pair is [string, string] => pair[1] !== null);
    return `${path}?${new URLSearchParams([...pairs, ["region", code]])}`;
  };
  const title = level === "county" ? words.choose : words.chooseWithin[level];
  return (
    <section aria-labelledby="choose-county">
      <h2 id="choose-county">{title}</h2>
      {groups.length === 0 && <p>{words.none}</p>}
      {groups.map(({ of, places }) => (
        <section key={of?.code ?? ""} aria-label={of ? nameOf(of) : title}>
          {of && <h3>{nameOf(of)}</h3>}
          <ul className="counties">
            {places.map((place) => (
              <li key={place.code}>
                <a href={href(place.code)}>{nameOf(place)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** Of which county a list is, and the way to another; nothing where only one is served. */
export function ChosenCounty({ county, path }: { county: RegionName | null; path: string }) {
  const { register } = useText();
  const nameOf = useName();
  if (!county) return null;
  return (
    <p>
      {register.county.chosen(nameOf(county))} <a href={path}>{register.county.another}</a>
    </p>
  );
}
