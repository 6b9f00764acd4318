import { useName, useText } from "../i18n/use-text.ts";
import "./county-tiles.css";

/** A county with how many townships it has. */
export interface TiledCounty {
  code: string;
  name: string;
  nameEn: string;
  townships: number;
  cases: number;
}

/** Of one square, and between two, in pixels. */
const [SQUARE, GAP] = [11, 3];

/**
 * Counties as blocks of as many squares as they have townships: how large each is beside the others, with no false geography. No square
 * stands for a certain township. The numbers stand beneath each, and in the table of the page.
 */
export function CountyTiles({ counties }: { counties: readonly TiledCounty[] }) {
  const { site, register } = useText();
  const nameOf = useName();
  const words = register.regions;
  const all = counties.reduce((sum, { townships }) => sum + townships, 0);
  if (all === 0) return null;
  return (
    <figure className="tiles">
      <figcaption>{words.tiles(counties.length, all)}</figcaption>
      <ul>
        {counties.map((county) => (
          <li key={county.code}>
            <Block squares={county.townships} />
            <a href={`/regions/${county.code}`}>{nameOf(county)}</a>
            <span>{words.tile(site.number(county.townships), site.number(county.cases))}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{words.tilesNote}</p>
    </figure>
  );
}

/** As near to a square as it can be. */
function Block({ squares }: { squares: number }) {
  const across = Math.ceil(Math.sqrt(squares));
  const size = (count: number) => Math.max(1, count * (SQUARE + GAP) - GAP);
  return (
    <svg aria-hidden="true" width={size(across)} height={size(Math.ceil(squares / across))}>
      {Array.from({ length: squares }, (_, at) => (
        <rect
          key={at}
          x={(at % across) * (SQUARE + GAP)}
          y={Math.floor(at / across) * (SQUARE + GAP)}
          width={SQUARE}
          height={SQUARE}
        />
      ))}
    </svg>
  );
}
