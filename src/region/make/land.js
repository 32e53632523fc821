// Writes ../land.txt: outlines of countries in Equal Earth, one path each, from Natural Earth 1:110m.

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature, mergeArcs } from "topojson-client";

const require = createRequire(import.meta.url);
const world = require("world-atlas/countries-110m.json");

// Kept in step with map.rs: where the map is cut open, how wide it is, and which parallel is its upper edge.
const CENTRAL_MERIDIAN = 11;
const WIDTH = 2000;
const NORTH = 84;
// Units in a step of an outline: what is finer is not seen, and weighs on a slow line.
const STEP = 3;
// Pieces of land smaller than this many square units would not be seen.
const SMALLEST = 6;

// Natural Earth draws these apart; M49 counts them with another country.
const COUNTED_WITH = { "N. Cyprus": "196", Somaliland: "706", Kosovo: "688" };
const ANTARCTICA = "010";
// Natural Earth draws French Guiana as a piece of France; M49 counts it with South America.
const FRANCE = "250";
const FRENCH_GUIANA = "254";

const projection = geoEqualEarth().rotate([-CENTRAL_MERIDIAN, 0]).fitWidth(WIDTH, { type: "Sphere" }).precision(0.3);
const [, top] = projection([CENTRAL_MERIDIAN, NORTH]);
projection.translate([projection.translate()[0], projection.translate()[1] - top]);

const alpha3 = new Map(
  readFileSync(new URL("../countries.csv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]{3},/.test(line))
    .map((line) => [line.split(",")[2], line.slice(0, 3)]),
);

const groups = new Map();
for (const geometry of world.objects.countries.geometries) {
  const m49 = geometry.id ?? COUNTED_WITH[geometry.properties.name];
  for (const [owner, piece] of m49 === FRANCE ? apart(geometry) : [[m49, geometry]]) {
    groups.set(owner, [...(groups.get(owner) ?? []), piece]);
  }
}
const lines = [];
for (const [m49, geometries] of groups) {
  if (m49 === ANTARCTICA) continue;
  if (!alpha3.has(m49)) throw new Error(`no country for ${m49 ?? geometries[0].properties.name}: say with which it is counted`);
  const shape = geometries.length > 1 ? mergeArcs(world, geometries) : feature(world, geometries[0]).geometry;
  const outline = geometries.length > 1 ? feature(world, shape) : shape;
  const rings = geoPath(projection)(outline).slice(1, -1).split("ZM").map(whole);
  const seen = rings.filter((ring) => area(ring) * STEP ** 2 >= SMALLEST);
  const kept = seen.length > 0 ? seen : [rings.reduce((one, other) => (area(one) >= area(other) ? one : other))];
  lines.push(`${alpha3.get(m49)} ${kept.map(relative).join("")}`);
}
lines.sort();

const header = `# Outlines of countries: alpha-3 code, path of SVG. Equal Earth, ${WIDTH} units wide in steps of ${STEP}, cut open opposite ${CENTRAL_MERIDIAN}° east.
# Natural Earth 1:110m (public domain), by way of world-atlas ${require("world-atlas/package.json").version}. Made by make/land.js: change that, not this.
# No opinion is meant on any boundary. Territories without a number in M49 are drawn with the country that M49 counts them with.
`;
const text = header + lines.map((line) => `${line}\n`).join("");
writeFileSync(new URL("../land.txt", import.meta.url), text);
console.log(`${lines.length} outlines, ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed`);

// France without French Guiana, and French Guiana: the piece that begins west of 30° W.
function apart(france) {
  const overseas = feature(world, france).geometry.coordinates.map(([[[lon]]]) => lon < -30);
  const pieces = (wanted) => ({ ...france, arcs: france.arcs.filter((_, at) => overseas[at] === wanted) });
  return [[FRANCE, pieces(false)], [FRENCH_GUIANA, pieces(true)]];
}

// The corners of a ring in whole steps, without those that fall together or lie on a line between their neighbours.
function whole(ring) {
  const corners = ring.split("L").map((corner) => corner.split(",").map((unit) => Math.round(unit / STEP)));
  const apart = corners.filter(([x, y], at) => at === 0 || x !== corners[at - 1][0] || y !== corners[at - 1][1]);
  return apart.filter((corner, at) => {
    const [before, after] = [apart[at - 1], apart[at + 1]];
    return !before || !after || cross(before, corner, after) !== 0;
  });
}

function cross([ax, ay], [bx, by], [cx, cy]) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y, 0)) / 2;
}

// A closed path: the first corner, then steps.
function relative(ring) {
  const steps = ring.slice(1).map(([x, y], at) => `${x - ring[at][0]} ${y - ring[at][1]}`);
  return `M${ring[0].join(" ")}l${steps.join(" ")}z`.replaceAll(" -", "-");
}
