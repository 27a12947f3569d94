import { foldText } from '../names/names.ts';
import { japaneseInEnglish } from './japanese-words.ts';
import { wordPairs } from './word-pairs.ts';

/** Words of parts lists in German, in French, Spanish and Italian, and between others, with their English, if any. */
const GERMAN_WORDS = `
wolfram=tungsten; antimon=antimony; wismut=bismuth; tellur=tellurium; molybdan=molybdenum; molybdaen=molybdenum; neodym=neodymium; praseodym=praseodymium; lanthan=lanthanum; cer=cerium; wasserstoff=hydrogen; sauerstoff=oxygen; stickstoff=nitrogen; kohlenstoff=carbon; silizium=silicon; silicium=silicon; titan=titanium; chrom=chromium; kobalt=cobalt; mangan=manganese; vanadin=vanadium; niob=niobium; tantal=tantalum; zirkonium=zirconium; zirkon=zirconium; zirkonoxid=zirconia; kupfer=copper; zink=zinc; zinn=tin; blei=lead; eisen=iron; silber=silver; natrium=sodium; kalium=potassium; kalzium=calcium; schwefel=sulfur; bor=boron; selen=selenium; arsen=arsenic
oxid=oxide; dioxid=dioxide; trioxid=trioxide; pentoxid=pentoxide; monoxid=monoxide; tetrachlorid=tetrachloride; trichlorid=trichloride; trifluorid=trifluoride; metall=metal; schwermetall=heavy alloy; hartmetall=hardmetal; wurfel=block; target=target; pigment=pigment; weiss=white; schwarz=black; oxyd=oxide; carbid=carbide; karbid=carbide; nitrid=nitride; phosphid=phosphide; arsenid=arsenide; antimonid=antimonide; tellurid=telluride; chlorid=chloride; fluorid=fluoride; hydroxid=hydroxide; sulfid=sulfide; disulfid=disulfide; trisulfid=trisulfide; wolframat=tungstate; parawolframat=paratungstate; molybdat=molybdate; titanat=titanate; phosphat=phosphate; karbonat=carbonate; carbonat=carbonate; nitrat=nitrate; sulfat=sulfate; saure=acid; legierung=alloy; legierungen=alloys; vorlegierung=master alloy; verbindung=compound; magnet=magnet
pulver=powder; granulat=granules; barren=ingot; draht=wire; drahte=wire; stab=rod; stabe=rod; stange=rod; blech=sheet; bleche=sheet; platte=plate; platten=plate; folie=foil; folien=foil; band=strip; rohr=pipe; rohre=pipe; rohren=pipe; scheibe=disc; scheiben=discs; ringe=ring; ringform=ring; blocke=block; kugel=ball; kugeln=ball; schrott=scrap; erz=ore; flocken=flake; flocke=flake; kristall=crystal; kristalle=crystal; einkristall=monocrystal; werkstoff=material; teil=part; teile=parts; ersatzteil=spare part; ersatzteile=spare parts; rein=pure; reinst=pure; hochrein=pure; reinheit=purity; frei=free; rost=rust; kosten=cost; halogen=halogen; nahtlos=seamless; rundstab=rod; wiederaufladbar=rechargeable; flammschutzmittel=flame retardant; natur=natural; kunstlich=artificial; synthetisch=synthetic; gesintert=sintered; gepresst=pressed; beschichtet=coated; vernickelt=coated; verzinkt=galvanised; poliert=polished; gewalzt=rolled; geschmiedet=forged; gegossen=cast
magnete=magnet; magneten=magnet; magnetmaterial=magnet; dauermagnet=magnet; permanentmagnet=permanent magnet; segmentmagnet=magnet; scheibenmagnet=magnet; topfmagnet=magnet; ringmagnet=ring magnet; ferrit=ferrite; seltenerd=rare earth; seltenerdmagnet=rare earth magnet; graphit=graphite; grafit=graphite; elektrode=electrode; elektroden=electrode; diamant=diamond; diamanten=diamond; schleif=grinding; schleifscheibe=grinding wheel; linse=lens; linsen=lens; objektiv=lens; fenster=window; optik=optic; spiegel=mirror; detektor=detector; sputtertarget=sputtering target; faser=fibre; fasern=fibre; kohle=carbon; kohlefaser=carbon fibre; kohlenstofffaser=carbon fibre; carbonfaser=carbon fibre; gewebe=fabric; keramik=ceramic; glas=glass; batterie=battery; batterien=battery; akku=battery; akkus=battery; akkumulator=battery; zelle=cell; zellen=cell; ionen=ion; drohne=drone; drohnen=drone; kamera=camera; warmebild=thermal imaging; warmebildkamera=infrared camera; infrarot=infrared; motoren=motor; triebwerk=engine; antrieb=drive; kreisel=gyroscope; anlage=equipment; maschine=machine; maschinen=machine; ofen=furnace; presse=press; pumpe=pump; pumpen=pump; vakuum=vacuum; ventil=valve; ventile=valve
kugelschreiber=pen; bleistift=pencil; eiche=oak; buche=wood; massiv=solid; klappbar=folding; regal=shelf; schrank=cabinet; decke=blanket; teppich=carpet; tuch=towel; handschuhe=glove; socken=sock; mutze=hat; jacke=jacket; kleid=dress; bett=bed; sofa=sofa; kerze=candle; spiegel=mirror; uhr=clock; topf=pot; pfanne=pan; loffel=spoon; gabel=fork; glaser=glass; buch=book; heft=notebook; stift=pen; fahrrad=bicycle; puppe=doll; ball=ball; schere=scissor; leiter=ladder; eimer=bucket; besen=broom; burste=brush; schloss=lock; tur=door; profil=profile; verpackung=packaging; schraube=screw; schrauben=screw; sechskant=hex; innensechskant=hex socket; zylinder=cylinder; senkkopf=head; mutter=nut; muttern=nut; unterlegscheibe=washer; unterlegscheiben=washer; bolzen=bolt; niete=rivet; nagel=nail; feder=spring; federn=spring; lager=bearing; kugellager=ball bearing; walzlager=bearing; dichtung=gasket; dichtungen=gasket; dichtring=gasket; oring=o ring; schlauch=hose; kabel=cable; leitung=cable; stecker=plug; schalter=switch; gehause=housing; deckel=lid; griff=handle; scharnier=hinge; halter=bracket; halterung=bracket; flansch=flange; winkel=bracket; edelstahl=stainless steel; stahl=steel; baustahl=steel; werkzeug=tool; werkzeuge=tool; bohrer=drill bit; fraser=cutter; zange=plier; messing=brass; gummi=rubber; kunststoff=plastic; holz=wood; pappe=cardboard; karton=carton; leder=leather; baumwolle=cotton; wolle=wool; seide=silk; stoff=fabric; mobel=furniture; stuhl=chair; tisch=table; lampe=lamp; leuchte=lamp; spielzeug=toy; schuhe=shoe; kleidung=clothing; hemd=shirt; tasche=bag; flasche=bottle; becher=cup; teller=plate set; messer=knife; farbe=paint; lack=paint; kleber=glue; ol=oil; fett=grease; schmierfett=grease; wasser=water; zucker=sugar; salz=salt; tee=tea; kaffee=coffee; reifen=tyre
`;
const ROMANCE_WORDS = `
antimoine=antimony; antimonio=antimony; bismut=bismuth; bismuto=bismuth; tellure=tellurium; telurio=tellurium; molybdene=molybdenum; molibdeno=molybdenum; tungstene=tungsten; tungsteno=tungsten; germanio=germanium; galio=gallium; gallio=gallium; indio=indium; neodyme=neodymium; neodimio=neodymium; yttrio=yttrium; itrio=yttrium; scandio=scandium; escandio=scandium; disprosio=dysprosium; terbio=terbium; samario=samarium; gadolinio=gadolinium; europio=europium; erbio=erbium; holmio=holmium; iterbio=ytterbium; lutecio=lutetium; carbone=carbon; titane=titanium; titanio=titanium; magnesio=magnesium; niquel=nickel; cobalto=cobalt; zirconio=zirconium; cuivre=copper; cobre=copper; rame=copper; etain=tin; plomb=lead; fer=iron; hierro=iron; aluminio=aluminium; alluminio=aluminium; lithio=lithium; litio=lithium; helio=helium; elio=helium
oxyde=oxide; oxido=oxide; ossido=oxide; carbure=carbide; carburo=carbide; nitrure=nitride; phosphure=phosphide; arseniure=arsenide; tellurure=telluride; chlorure=chloride; fluorure=fluoride; sulfure=sulfide; acide=acid; alliage=alloy; aleacion=alloy; lega=alloy
poudre=powder; poudres=powder; polvo=powder; polvere=powder; lingot=ingot; lingots=ingot; lingote=ingot; fil=wire; tole=sheet; toles=sheet; plaque=plate; plaques=plate; feuille=sheet; feuilles=sheet; tuyau=hose; tuyaux=hose; tubo=tube; disque=disc; disques=discs; anneau=ring; anneaux=ring; bloc=block; blocs=block; bille=ball; billes=ball; dechets=waste; minerai=ore; paillettes=flake; paillette=flake; escamas=flake; cristal=crystal; cristaux=crystal; monocristal=monocrystal; materiau=material; materiaux=material; purete=purity; naturel=natural; naturelle=natural; naturale=natural; synthetique=synthetic; synthetiques=synthetic
aimant=magnet; aimants=magnet; iman=magnet; imanes=magnet; magneti=magnet; ferrita=ferrite; grafito=graphite; grafite=graphite; diamant=diamond; diamants=diamond; diamante=diamond; lentille=lens; lentilles=lens; fenetre=window; detecteur=detector; fibra=fibre; ceramique=ceramic; ceramica=ceramic; verre=glass; vidrio=glass; vetro=glass; batterie=battery; bateria=battery; infrarouge=infrared; thermique=thermal; moteur=motor; moteurs=motor; pompe=pump; pompes=pump; vanne=valve; vannes=valve; valvula=valve
stylo=pen; crayon=pencil; pliante=folding; pliant=folding; armoire=cabinet; etagere=shelf; tapis=carpet; serviette=towel; gants=glove; chapeau=hat; robe=dress; veste=jacket; lit=bed; bougie=candle; miroir=mirror; horloge=clock; casserole=pot; cuillere=spoon; fourchette=fork; livre=book; cahier=notebook; velo=bicycle; poupee=doll; ciseaux=scissor; porte=door; carton=carton; pigment=pigment; metallique=metal; metalico=metal; metallo=metal; metal=metal; teluro=tellurium; tellurio=tellurium; wolframio=tungsten; trioxyde=trioxide; dioxyde=dioxide; trioxido=trioxide; dioxido=dioxide; bouteille=bottle; vis=screw; boulon=bolt; boulons=bolt; ecrou=nut; ecrous=nut; rondelle=washer; rondelles=washer; ressort=spring; roulement=bearing; roulements=bearing; joints=gasket; torique=ring; toriques=ring; acier=steel; inox=stainless; inoxydable=stainless; laiton=brass; caoutchouc=rubber; plastique=plastic; bois=wood; papier=paper; cuir=leather; coton=cotton; laine=wool; tissu=fabric; chaise=chair; meuble=furniture; meubles=furniture; jouet=toy; jouets=toy; chaussure=shoe; chaussures=shoe; vetement=clothing; vetements=clothing; sac=bag; sacs=bag; bouteille=bottle; bouteilles=bottle; couteau=knife; peinture=paint; colle=glue; huile=oil; graisse=grease; eau=water; sucre=sugar; filtre=filter; pneu=tyre; outil=tool; outils=tool
tornillo=screw; tornillos=screw; perno=bolt; tuerca=nut; arandela=washer; acero=steel; inoxidable=stainless; acciaio=steel; viti=screw; bullone=bolt; bulloni=bolt; rodamiento=bearing; cuscinetto=bearing; guarnizione=gasket; junta=gasket; madera=wood; legno=wood; caucho=rubber; gomma=rubber; juguete=toy; giocattolo=toy; silla=chair; sedia=chair
`;
const BETWEEN_WORDS = `
und=and; mit=; fur=; fuer=; ohne=without; frei=free; freie=free; freier=free; freies=free; freien=free; oder=or; aus=; zum=; zur=; von=; nach=; der=; das=; typ=; auf=; rolle=roll; stk=; stuck=; zoll=inch; pro=; inkl=; et=and; ou=or; de=; du=; des=; la=; le=; les=; en=; pour=; avec=; sans=without; senza=without; sur=; aux=; del=; el=; los=; las=; para=; di=; della=; schwarz=black; weiss=white; rot=red; blau=blue; grun=green; grau=grey; gross=large; klein=small; noir=black; blanc=white; rouge=red; bleu=blue; vert=green; gris=grey
`;

/** What a German compound is made of. */
const STEMS = new Map(wordPairs(GERMAN_WORDS));
const LATIN = new Map([...STEMS, ...wordPairs(ROMANCE_WORDS), ...wordPairs(BETWEEN_WORDS)]);
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:terres?|tierras?|terra|terre)\s+(?:rares?|raras?|rara)\b|\bseltenen?[\s-]+erden?\b/gi, 'rare earth'],
];
const LONGEST_STEM = Math.max(...[...STEMS.keys()].map((word) => word.length));
const JOINTS: readonly string[] = ['', 's', 'n', 'en', 'es', 'e', 'er'];
const SHORTEST_COMPOUND = 8;

type Known = (word: string) => boolean;

/** `wolframcarbid` as `tungsten carbide`; `isName` tells what is the same in English, as the names of most elements. */
const compound = (word: string, isName: Known, dead = new Set<number>()): string | undefined => {
  if (word === '') return '';
  if (dead.has(word.length)) return undefined;
  for (let size = Math.min(LONGEST_STEM, word.length); size >= 3; size--) {
    const stem = word.slice(0, size);
    const english = STEMS.get(stem) ?? (size >= 4 && isName(stem) ? stem : undefined);
    if (english === undefined) continue;
    for (const joint of JOINTS) {
      if (!word.startsWith(joint, size)) continue;
      const rest = compound(word.slice(size + joint.length), isName, dead);
      if (rest !== undefined && !(rest === '' && joint !== '' && size < 4)) return `${english} ${rest}`;
    }
  }
  dead.add(word.length);
  return undefined;
};

/** `La2O3` begins with no French article. */
const WORD = /(?<!\p{Script=Latin})\p{Script=Latin}{2,40}(?![\p{Script=Latin}\d])/gu;

/** A line with the English of what stands in it in other languages; what `isKnown` has as it is stays. */
export const inEnglish = (text: string, isKnown: Known, isName: Known): string => {
  const said = japaneseInEnglish(text, isName);
  const joined = PHRASES.reduce((all, [phrase, english]) => all.replace(phrase, english), said);
  return joined.replace(WORD, (word) => {
    const folded = foldText(word);
    if (isKnown(folded) || /^[A-Z]{2,4}$/.test(word)) return word;
    const english = LATIN.get(folded);
    if (english !== undefined) return english;
    return (
      (folded.length >= SHORTEST_COMPOUND &&
        compound(folded, isName)
          ?.trim()
          .replace(/ free$/, '-free')) ||
      word
    );
  });
};
