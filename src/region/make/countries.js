// Writes ../countries.csv: codes and names from Unicode CLDR, label points from Natural Earth.

import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { feature } from "topojson-client";
import polylabel from "polylabel";

const require = createRequire(import.meta.url);
const codes = require("cldr-core/supplemental/codeMappings.json").supplemental.codeMappings;
const contains = require("cldr-core/supplemental/territoryContainment.json").supplemental.territoryContainment;
const outlines = require("world-atlas/countries-10m.json");
const LANGUAGES = ["en", "fr", "es", "ar", "pt", "ru", "zh"];
const names = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories,
  ]),
);

// CLDR lists these beside countries; they are parts of countries without an ISO 3166-1 entry of their own.
const NOT_IN_ISO = new Set(["AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK"]);
// The finest level of M49, by region.
const SUB_REGIONS = {
  "002": ["015", "014", "017", "018", "011"],
  "019": ["021", "029", "013", "005"],
  "142": ["143", "030", "035", "034", "145"],
  "150": ["151", "154", "039", "155"],
  "009": ["053", "054", "057", "061"],
};
// Natural Earth draws these as parts of the country that they belong to. Latitude and longitude by hand.
const DRAWN_WITH_OTHERS = {
  BQ: [12.18, -68.26], BV: [-54.42, 3.36], CC: [-12.17, 96.83], CX: [-10.49, 105.63], GF: [3.92, -53.13], GP: [16.25, -61.55],
  MQ: [14.64, -61.02], RE: [-21.12, 55.53], SJ: [78.4, 16.5], TK: [-9.2, -171.85], YT: [-12.82, 45.15],
};
// Where CLDR's display name disambiguates by capital or in parentheses, the name that the United Nations uses.
const NAMED_AS_AT_THE_UN = {
  CD: ["Democratic Republic of the Congo", "République démocratique du Congo", "República Democrática del Congo", "جمهورية الكونغو الديمقراطية",
    "República Democrática do Congo", "Демократическая Республика Конго", "刚果民主共和国"],
  CG: ["Congo", "Congo", "Congo", "الكونغو", "Congo", "Конго", "刚果"],
  MM: ["Myanmar", "Myanmar", "Myanmar", "ميانمار", "Mianmar", "Мьянма", "缅甸"],
  PS: ["Palestine", "Palestine", "Palestina", "فلسطين", "Palestina", "Палестина", "巴勒斯坦"],
};
// Names in use that CLDR does not give as variants.
const MORE_NAMES = {
  MM: ["Burma", "Birmanie", "Birmania"], CZ: ["Czech Republic"], MK: ["Macedonia"], TR: ["Turkey"], US: ["USA", "United States of America"],
  GB: ["Great Britain"], RU: ["Russian Federation"], KR: ["Republic of Korea"], KP: ["Democratic People’s Republic of Korea"],
  CD: ["DRC", "DR Congo"], CG: ["Republic of the Congo"], TZ: ["United Republic of Tanzania"],
  LA: ["Lao People’s Democratic Republic"], VN: ["Viet Nam"], SY: ["Syrian Arab Republic"], IR: ["Islamic Republic of Iran"],
  MD: ["Republic of Moldova"], CI: ["Ivory Coast"], CV: ["Cabo Verde"], SZ: ["Swaziland"], TL: ["East Timor"], PS: ["State of Palestine"],
  GM: ["The Gambia"], BS: ["The Bahamas"], NL: ["The Netherlands"], VA: ["Holy See"],
};

const points = labelPoints();
const rows = [];
for (const [region, subRegions] of Object.entries(SUB_REGIONS)) {
  for (const subRegion of subRegions) {
    for (const alpha2 of contains[subRegion]._contains) {
      if (!NOT_IN_ISO.has(alpha2)) rows.push(row(alpha2, region, subRegion));
    }
  }
}
rows.push(row("AQ", "", ""));
rows.sort((one, other) => (one[0] < other[0] ? -1 : 1));

const header = `# Countries and areas: ISO 3166-1 codes, UN M49 numbers and regions, names, and a point for a label (degrees, WGS 84).
# Codes and names: Unicode CLDR ${require("cldr-core/package.json").version} (Unicode License v3). Label points: inside the largest polygon of the
# country in Natural Earth 1:10m (public domain). Made by make/countries.js: change that, not this.
# M49 gives Antarctica no region. M49 does not list Taiwan apart; CLDR places it in Eastern Asia. No opinion on legal status is meant.
# also: other names in use, in any language, separated by semicolons.
`;
const table = [
  ["alpha3", "alpha2", "m49", "m49_region", "m49_sub_region", "lat", "lon", ...LANGUAGES, "also"],
  ...rows,
];
writeFileSync(new URL("../countries.csv", import.meta.url), header + table.map(line).join(""));
console.log(`${rows.length} countries and areas`);

function row(alpha2, region, subRegion) {
  const { _alpha3: alpha3, _numeric: m49 } = codes[alpha2];
  const point = points.get(m49) ?? DRAWN_WITH_OTHERS[alpha2];
  if (!point) throw new Error(`no label point for ${alpha3} (${m49}): add one by hand`);
  const [lat, lon] = point;
  const own = NAMED_AS_AT_THE_UN[alpha2] ?? LANGUAGES.map((language) => names[language][alpha2]);
  return [alpha3, alpha2, m49, region, subRegion, lat.toFixed(2), lon.toFixed(2), ...own, also(alpha2, own).join(";")];
}

// All names of CLDR, and the ones above, without those that are names already.
function also(alpha2, own) {
  const variants = LANGUAGES.flatMap((language) =>
    ["", "-alt-short", "-alt-variant"].map((sort) => names[language][alpha2 + sort]),
  );
  return [...new Set([...variants, ...(MORE_NAMES[alpha2] ?? [])])].filter((name) => name && !own.includes(name));
}

// The point farthest from the edge of the largest polygon, by M49 number.
function labelPoints() {
  const found = new Map();
  for (const country of feature(outlines, outlines.objects.countries).features) {
    if (!country.id) continue;
    const { type, coordinates } = country.geometry;
    const polygons = type === "Polygon" ? [coordinates] : coordinates;
    const largest = polygons.reduce((one, other) => (area(one[0]) >= area(other[0]) ? one : other));
    const [lon, lat] = polylabel(largest, 0.01);
    const size = area(largest[0]);
    // Some ids occur twice (a country and a base on its soil): the larger one is meant.
    if (size > (found.get(country.id)?.size ?? -1)) found.set(country.id, Object.assign([lat, lon], { size }));
  }
  return found;
}

// Twice the area in square degrees of a plate carrée: good enough to compare the islands of one country.
function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y, 0));
}

function line(fields) {
  return fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",") + "\n";
}
