/** Chemicals by their number of the Chemical Abstracts Service, as lists and labels give it. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  `
7440-55-3 gallium; 1303-00-0 gallium arsenide; 25617-97-4 gallium nitride; 12024-21-4 gallium oxide; 12063-98-8 gallium phosphide; 12064-03-8 gallium antimonide; 12024-11-2 gallium selenide; 13450-90-3 gallium chloride; 1445-79-0 trimethylgallium; 1115-99-7 triethylgallium
7440-56-4 germanium; 1310-53-8 germanium dioxide; 10038-98-9 germanium tetrachloride; 7782-65-2 germane
7440-36-0 antimony; 1309-64-4 antimony trioxide; 1314-60-9 antimony pentoxide; 1345-04-6 antimony sulfide; 10025-91-9 antimony chloride; 7647-18-9 antimony chloride; 7783-56-4 antimony fluoride; 1312-41-0 indium antimonide; 7803-52-3 stibine; 15432-85-6 sodium antimonate; 594-10-5 trimethylantimony
7440-33-7 tungsten; 12070-12-1 tungsten carbide; 1314-35-8 tungsten oxide; 12036-22-5 tungsten oxide; 11120-25-5 ammonium paratungstate; 12028-48-7 ammonium metatungstate; 13472-45-2 sodium tungstate; 7783-82-6 tungsten fluoride; 12138-09-9 tungsten sulfide
13494-80-9 tellurium; 1306-25-8 CdTe; 7446-07-3 tellurium dioxide; 1304-82-1 Bi2Te3
7440-69-9 bismuth; 1304-76-3 bismuth trioxide; 12233-56-6 bismuth germanate; 7787-59-9 bismuth chloride; 603-33-8 triphenylbismuth; 10361-44-1 bismuth nitrate
7439-98-7 molybdenum; 1313-27-5 molybdenum oxide; 1317-33-5 molybdenum disulfide; 12069-89-5 molybdenum carbide; 7631-95-0 sodium molybdate
7440-74-6 indium; 22398-80-7 indium phosphide; 3385-78-2 trimethylindium; 923-34-2 triethylindium; 1312-43-2 indium oxide; 50926-11-9 indium tin oxide; 1303-11-3 indium arsenide; 10025-82-8 indium chloride
7440-19-9 samarium; 12060-58-1 samarium oxide; 7440-54-2 gadolinium; 12064-62-9 gadolinium oxide; 7440-27-9 terbium; 12037-01-3 terbium oxide; 12036-41-8 terbium oxide; 7429-91-6 dysprosium; 1308-87-8 dysprosium oxide; 7439-94-3 lutetium; 12032-20-1 lutetium oxide; 7440-20-2 scandium; 12060-08-1 scandium oxide; 7440-65-5 yttrium; 1314-36-9 yttrium oxide; 13709-49-4 yttrium fluoride; 10361-92-9 yttrium chloride; 12005-21-9 YAG
7440-60-0 holmium; 12055-62-8 holmium oxide; 7440-52-0 erbium; 12061-16-4 erbium oxide; 7440-30-4 thulium; 12036-44-1 thulium oxide; 7440-53-1 europium; 1308-96-9 europium oxide; 7440-64-4 ytterbium; 1314-37-0 ytterbium oxide
7439-91-0 lanthanum; 1312-81-8 lanthanum oxide; 7440-45-1 cerium; 1306-38-3 cerium oxide; 7440-10-0 praseodymium; 12037-29-5 praseodymium oxide; 7440-00-8 neodymium; 1313-97-9 neodymium oxide
7782-42-5 graphite; 7782-40-3 diamond; 10043-11-5 boron nitride; 15365-14-7 lithium iron phosphate; 12190-79-3 lithium cobalt oxide; 12057-17-9 lithium manganese oxide; 346417-97-8 nickel cobalt manganese oxide
298-07-7 P204; 14802-03-0 P507; 1338-24-5 naphthenic acid; 1116-76-3 N235; 83411-71-6 C272
7440-59-7 helium; 7789-20-0 heavy water; 7440-41-7 beryllium; 7440-58-6 hafnium; 7440-67-7 zirconium
7647-14-5 salt; 64-17-5 ethanol; 67-56-1 methanol; 67-64-1 acetone; 108-88-3 toluene; 67-63-0 isopropanol; 7732-18-5 water; 1310-73-2 caustic soda; 7722-84-1 hydrogen peroxide; 13463-67-7 titanium dioxide; 1314-13-2 zinc oxide; 1344-28-1 alumina; 7631-86-9 silica; 471-34-1 calcium carbonate; 77-92-9 citric acid; 57-13-6 urea; 554-13-2 lithium carbonate; 1310-66-3 lithium hydroxide; 1310-65-2 lithium hydroxide; 56-81-5 glycerol; 64-19-7 acetic acid; 1333-86-4 carbon black; 100-42-5 styrene; 107-21-1 ethylene glycol; 497-19-8 soda ash; 144-55-8 sodium bicarbonate; 141-78-6 ethyl acetate; 1330-20-7 xylene; 9002-88-4 polyethylene; 9003-07-0 polypropylene; 9002-86-2 PVC; 108-78-1 melamine; 50-81-7 ascorbic acid
`
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);
export const CAS_NUMBERS: readonly string[] = [...NUMBERS.keys()];

const NUMBER = /(?:\bCAS(?:[\s-]*(?:RN|No|Nr))?[.:\s#]*)?(?<![\d-])(\d{2,7}-\d{2}-\d)(?![\d-])/gi;

const DATE = /^(?:19|20)\d\d-(?:0\d|1[0-2])-\d$/;

/** Whether its last figure is what the others add up to. */
export const isCasNumber = (text: string): boolean => {
  const figures = [...text.replaceAll('-', '')].map(Number).toReversed();
  const sum = figures.reduce((all, figure, at) => all + at * figure, 0);
  return sum % 10 === figures[0];
};

/** A text with the names of chemicals for their numbers; one that no table has stays as a word that nothing knows. */
export const withNamesForCas = (text: string): string =>
  text.replace(NUMBER, (whole: string, number: string) =>
    isCasNumber(number) && !DATE.test(number) ? ` ${NUMBERS.get(number) ?? 'unlisted-chemical'} ` : whole,
  );
