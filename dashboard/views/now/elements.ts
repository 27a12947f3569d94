const NAMES =
  'H Hydrogen,He Helium,Li Lithium,Be Beryllium,B Boron,C Carbon,N Nitrogen,O Oxygen,F Fluorine,Ne Neon,Na Sodium,' +
  'Mg Magnesium,Al Aluminium,Si Silicon,P Phosphorus,S Sulfur,Cl Chlorine,Ar Argon,K Potassium,Ca Calcium,Sc Scandium,' +
  'Ti Titanium,V Vanadium,Cr Chromium,Mn Manganese,Fe Iron,Co Cobalt,Ni Nickel,Cu Copper,Zn Zinc,Ga Gallium,Ge Germanium,' +
  'As Arsenic,Se Selenium,Br Bromine,Kr Krypton,Rb Rubidium,Sr Strontium,Y Yttrium,Zr Zirconium,Nb Niobium,Mo Molybdenum,' +
  'Tc Technetium,Ru Ruthenium,Rh Rhodium,Pd Palladium,Ag Silver,Cd Cadmium,In Indium,Sn Tin,Sb Antimony,Te Tellurium,' +
  'I Iodine,Xe Xenon,Cs Caesium,Ba Barium,La Lanthanum,Ce Cerium,Pr Praseodymium,Nd Neodymium,Pm Promethium,Sm Samarium,' +
  'Eu Europium,Gd Gadolinium,Tb Terbium,Dy Dysprosium,Ho Holmium,Er Erbium,Tm Thulium,Yb Ytterbium,Lu Lutetium,Hf Hafnium,' +
  'Ta Tantalum,W Tungsten,Re Rhenium,Os Osmium,Ir Iridium,Pt Platinum,Au Gold,Hg Mercury,Tl Thallium,Pb Lead,Bi Bismuth,' +
  'Po Polonium,At Astatine,Rn Radon,Fr Francium,Ra Radium,Ac Actinium,Th Thorium,Pa Protactinium,U Uranium,Np Neptunium,' +
  'Pu Plutonium,Am Americium,Cm Curium,Bk Berkelium,Cf Californium,Es Einsteinium,Fm Fermium,Md Mendelevium,No Nobelium,' +
  'Lr Lawrencium,Rf Rutherfordium,Db Dubnium,Sg Seaborgium,Bh Bohrium,Hs Hassium,Mt Meitnerium,Ds Darmstadtium,' +
  'Rg Roentgenium,Cn Copernicium,Nh Nihonium,Fl Flerovium,Mc Moscovium,Lv Livermorium,Ts Tennessine,Og Oganesson';

export type Element = { number: number; symbol: string; name: string; slug: string; column: number; row: number };

const NOBLE = [2, 10, 18, 36, 54, 86, 118];

/** The usual form: 18 columns, the lanthanides and actinides in two rows beneath, after a gap. */
const placeOf = (number: number): { column: number; row: number } => {
  if (number >= 57 && number <= 71) return { column: number - 53, row: 9 };
  if (number >= 89 && number <= 103) return { column: number - 85, row: 10 };
  const row = NOBLE.findIndex((last) => number <= last) + 1;
  const inRow = number - (NOBLE[row - 2] ?? 0);
  const fromEnd = (NOBLE[row - 1] ?? number) - number;
  if (number === 1 || inRow <= 2) return { column: inRow, row };
  return { column: fromEnd <= 15 && (row < 4 ? fromEnd <= 5 : true) ? 18 - fromEnd : inRow, row };
};

export const ELEMENTS: readonly Element[] = NAMES.split(',').map((entry, index) => {
  const [symbol = '', name = ''] = entry.split(' ');
  return { number: index + 1, symbol, name, slug: name.toLowerCase(), ...placeOf(index + 1) };
});
