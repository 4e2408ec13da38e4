// Passwords that people in Brazil build from a few words; the breach lists, mostly of English speakers, hold few of them.
// Words of eight letters or more need no endings here: the checker takes trailing digits and punctuation off.

const words =
  "caris senha minhasenha brasil brazil mudar mudar123 acesso admin usuario teste cliente paciente psicologo psicologa terapia clinica saude deus jesus cristo amor amore familia mamae papai princesa estrela saudade felicidade vida paz luz sorte bebe gatinho cachorro futebol copa hexa lula bolsonaro carnaval rio saopaulo bahia minas recife natal curitiba".split(
    " ",
  );
const teams =
  "flamengo corinthians palmeiras santos saopaulo vasco gremio inter internacional cruzeiro atletico galo botafogo fluminense bahia vitoria sport nautico santacruz fortaleza ceara coritiba athletico goias chapecoense avai figueirense paysandu remo pontepreta guarani mengao timao verdao fogao tricolor colorado".split(
    " ",
  );
const cheers =
  "vaicorinthians vamosflamengo avantipalestra soucorinthiano souflamenguista soupalmeirense timedocoracao deusefiel jesuscristo jesusteama deusteama euteamo euteamomuito teamomuito amordaminhavida minhafamilia minhavida meuamor meufilho minhafilha minhasenha suasenha novasenha senhaforte senhasegura senhasecreta senhapadrao esqueciasenha qualasenha naoseiasenha naosei mudesenha trocarsenha carisapp carissaude bemvindo bemvindoaocaris ordemeprogresso brasilpentacampeao brasilhexacampeao saudemental psicologia psicologaonline terapiaonline".split(
    " ",
  );
const endings =
  "12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 12345678910 10 11 00 01 007 22 13 2020 2021 2022 2023 2024 2025 2026 2027 @123 @1234 @12345 @2024 @2025 @2026 #123 _123 !@# abc".split(
    " ",
  );
const beginnings = ["123", "1234", "123456", "123456789", "minha", "meu", "novo", "nova", "@"];
const nameEndings = ["123", "1234", "12345", "123456", "123456789", "@123", "2024", "2025", "2026"];
const clubYears = Array.from({ length: 17 }, (_, index) => String(2010 + index));
const namesCovered = 120;

/** Every variant, in lowercase; `firstNames` are the country's, the most usual first. */
export function brazilianVariants(/** @type {string[]} */ firstNames) {
  const roots = [...new Set([...words, ...teams])];
  const short = roots.filter((root) => root.length < 8);
  const shortNames = firstNames.filter((name) => name.length < 8).slice(0, namesCovered);
  return [
    ...cheers,
    ...roots.flatMap((root) => [root, root + root, ...beginnings.map((beginning) => beginning + root)]),
    ...short.flatMap((root) => endings.map((ending) => root + ending)),
    ...teams.filter((team) => team.length < 8).flatMap((team) => clubYears.map((year) => team + year)),
    ...shortNames.flatMap((name) => nameEndings.map((ending) => name + ending)),
  ].filter((variant, index, all) => variant.length >= 8 && all.indexOf(variant) === index);
}
