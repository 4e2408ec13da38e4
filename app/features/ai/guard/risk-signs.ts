// Signs of risk that an answer may not name, in whatever words (ADR 0127): regular expressions over folded words with one space between them.
// What people write themselves who think of dying stands in ui/risk-words; here is what others would say of it, and to it.

const you = "(?:voce|ti|si|mim|me|tu|a pessoa|a paciente|o paciente|sua presenca|seu peso)";
const gone =
  "(?:estivesse|estiver|estaria|existisse|existir|existe|fosse|tivesse|houvesse|voltasse|acordasse|acordar|respirasse|viesse|aparecesse|nascesse|vivesse|partisse|sumisse|morresse|fosse)";
const some = "(?:\\w+ ){0,3}";

/** Not to be, not to wake, to be gone. */
const ending = [
  "se (?:voce|a pessoa|ela|ele) (?:partisse|sumisse|morresse|desaparecesse|fosse embora)",
  "(?:nao|nunca) (?:mais )?(?:acordar|levantar|voltar|abrir os olhos)",
  `(?:nao|nunca|sem) ${some}acord\\w+ (?:nunca )?mais`,
  `(?:dormir|adormecer|deitar|fechar os olhos) ${some}(?:nao|nunca)`,
  `(?:dormir|morte|adormecer|partir|sono) ${some}(?:seria|e|era|como|sendo) um (?:descanso|alivio|presente)`,
  "(?:para|pra) sempre",
  "nunca mais",
  "(?:sum|desaparec|acab|apag|descans|par|cal|part|fech|desist|ir|embora)\\w*(?: \\w+)? de (?:uma )?vez",
  "sum(?:ir|isse|issem|iria|indo do|ir do)",
  "desaparec(?:er|esse|essem|eria)",
  "evapor\\w+",
  "(?:deixar|parar|cansa\\w+|desist\\w+|medo|vontade|motivos?|razao|razoes|sentido|pena|forcas?|coragem) (?:\\w+ )?(?:de|em|para|pra) (?:\\w+ )?(?:existir|viver|continuar|seguir|ficar|estar (?:aqui|viv\\w))",
  "(?:nao|sem|nem) (?:\\w+ ){0,2}(?:existir|viver|continuar viv\\w)",
  `(?:sem|longe de|livres? de) ${you}\\b`,
  "(?:melhor|melhores|aliviad\\w+|livres?|feliz|felizes|leves?|em paz|tranquil\\w+|descansad\\w+) sem (?:essa|esse|ess\\w|a|o|mais|ninguem|voce)",
  `(?:se|como|e se|caso|quando|onde|mundo) ${some}(?:voce|a pessoa|tu|ela|ele) (?:ja |simplesmente |um dia )?nao (?:\\w+ ){0,2}${gone}`,
  `(?:voce|pessoa|tu) (?:ja |simplesmente |mais )?nao (?:mais )?${gone}`,
  "nao (?:estar|ficar|continuar|voltar|seguir|permanecer|pertencer|haver|ter) (?:mais )?(?:aqui|la|presente|neste|nesse|nele|nela|entre|amanha|de volta|um amanha)",
  "nao (?:estar|estivesse|estaria|existir|haver) mais",
  `(?:nao|nunca|jamais) ${some}(?:ter |tivesse )nascid\\w`,
  "(?:descans\\w+|paz|sono|silencio|noite|calma) (?:\\w+ )?(?:etern\\w|final|definitiv\\w|sem fim|absolut\\w|de tudo|de todos|da vida|do mundo|de existir|de viver)",
  "descansar (?:em paz|enfim|finalmente)",
  "(?:seria|sera|e) um (?:descanso|alivio) (?:para|pra|a) (?:tod\\w+|el\\w+|su\\w+|seu\\w*|familia|mae|pai|filh\\w+|quem|os|as|o|a)",
  "(?:por|dar|pondo|dando|colocar|botar) (?:um )?fim",
  "fim (?:de|da|do|a|para|na|em|nessa|nesta) (?:tudo|toda|dor|sofrimento|vida|linha|existencia|historia|caminho)",
  "(?:acab|termin|encerr)\\w+ (?:logo |de vez )?(?:com )?(?:tudo|a dor|a vida|sua vida|a propria|com isso|consigo|com si|o sofrimento|com ela mesma|com ele mesmo)",
  "(?:tirar|perder|entregar|largar|abandonar|deixar) (?:a |essa |sua |propria )+vida",
  "ultim[oa]s? (?:dia|noite|adeus|carta|palavras?|suspiro|passo|abraco|mensagem|texto)",
  "(?<!a )partir (?:\\w+ ){0,2}(?:desta|dessa|deste|desse|em paz|sem|logo|agora|seria|para um|embora)",
  "(?:do|para o|pro|no) outro lado(?! d[aeo] (?:rua|mesa|cidade|linha|telefone|parede|porta))",
  "(?:reencontr|encontr|junt)\\w+ (?:\\w+ ){0,4}(?:ceu|la em cima|alem|quem (?:ja )?(?:partiu|se foi|morreu))",
  "(?:hora|momento|vontade|tempo) (?:\\w+ )?(?:de|para) (?:ir embora|partir|descansar de|desligar tudo|apagar)",
  "(?:desligar|apagar|largar|soltar) tudo",
  "nao (?:se )?(?:aguent\\w+|suport\\w+) (?:mais|tudo|viver|ficar)",
  "(?:adeus|caixao|tumulo|eternidade|precipicio|abismo|trilhos)",
];

/** Hopeless, unwanted, in the way of others. */
const despair = [
  "desesper\\w*|desesperanc\\w*|desampar\\w*",
  "(?:nao|nem|nada) (?:ha|tem|existe|resta|sobra|ha mais|tem mais|vejo|ve|encontra) (?:mais )?(?:nada|motivos?|razao|razoes|saida|jeito|esperanca|caminho|futuro|solucao|sentido|por que|volta)",
  "sem (?:saida|futuro|esperanca|sentido|solucao|volta|razao|motivo|proposito|valor|ninguem)",
  "(?:nao|nada|nem) (?:vale|valeu|valia|faz|fazia|tem) (?:mais )?(?:a pena|sentido)",
  "nao (?:merec\\w+|vale nada|serve\\w* para nada|presta\\w*)",
  "(?:um|e|como) (?:peso|estorvo|fardo|incomodo|encargo|atraso|erro) (?:para|pra|a|na vida|nas costas) (?:\\w+ )?(?:tod\\w+|familia|el\\w+|outr\\w+|filh\\w+|mae|pai|quem|casa|gente)",
  "(?:voce|pessoa|si) (?:\\w+ ){0,2}(?:e|era|foi|ser|sendo|virou|so) (?:\\w+ )?(?:peso|estorvo|problema|erro|encargo|lixo|nada|ninguem)",
  `(?:cansad|fart|enjoad|envergonhad|decepcionad)\\w+ (?:de|com) ${you}`,
  "(?:fal|ri|riu|rir|riem|riram|zomb|deboch|reclam)\\w* (?:mal )?de (?:voce|ti)",
  "(?:com|tem|ama|quer) (?:outra|outro) (?:mulher|homem|pessoa|moca|rapaz)",
  "ninguem (?:\\w+ ){0,2}(?:falta|notar\\w*|perceb\\w+|chorar\\w*|lembrar\\w*|gosta\\w*|ama|quer|precisa\\w*|liga\\w*|importa|aguenta|sente|sentiria|vem|viria|merece)",
  "(?:sentir|sentiria|sentiriam|sente|fazer|faria) (?:a )?(?:sua|tua) falta",
  "nao (?:\\w+ )?(?:gosta|gostam|gostava|gostou|ama|amam|quer|querem|suporta|aguenta|precisa|precisam|importa|importam|liga|ligam) (?:mais )?(?:(?:d|com|para|pra)(?:e|a|o)? )?(?:voce|ti|si|mim|a pessoa)",
];

/** Words of illness that the lists of diagnosis lack. */
const illness = [
  "limitrofe\\w*|personalidade\\w*|traum\\w*|obsess\\w*|compulsi\\w*|hiperativ\\w*|neurodiverg\\w*|neuroatip\\w*|espectro|alcoolis\\w*|alcoolat\\w*|viciad\\w*|abstinencia",
  "ansiedade (?:\\w+ )?(?:generalizad\\w|social|cronic\\w|patologic\\w|sever\\w|clinic\\w|antecipatori\\w|de separacao)",
  "deficit de atencao|estresse pos|dependencia (?:quimica|emocional|afetiva)|dependente quimic\\w|codepend\\w*|altas habilidades",
  "ideac\\w*|anedonia|apatia|apatic\\w|euforia|eutimic\\w|melancoli\\w*|despersonaliz\\w*|desrealiz\\w*|labil\\w*|embotament\\w*|delir\\w*|alucin\\w*|paranoi\\w*|surt\\w+|surto|mitoman\\w*|sociopat\\w*|hipocondr\\w*",
  "humor (?:deprimid\\w|instavel|oscilante|elevado|polarizad\\w)|oscilac\\w+ de humor",
  "(?:sinais|indicios|sinal|indicio|quadro|criterios?|tracos|perfil|crise|episodios?|fase) (?:\\w+ )?(?:de|d[ao]|compat\\w+|ansios\\w|depress\\w+|clinic\\w) ?(?:ansiedade|euforia|estresse|humor|\\w+ismo|\\w+ose|\\w+ia)?(?= |$)",
  "(?:ouv|escut)\\w+ (?:\\w+ ){0,2}(?:vozes|uma voz)|vozes na (?:cabeca|mente)|vultos?|persegu\\w+",
  "pilulas?|capsulas?|cartelas?|calmantes?|sonifer\\w+|gotas|seringas?|injec\\w+",
];

/** Hurt, by oneself or by others. */
const hurt = [
  "se (?:arranh|bat|queim|pun|cort|fer|machuc|jog|atir|lanc|mutil|morder)\\w*",
  "machucar|mutil\\w*|punir\\w*|punic\\w+|arranh\\w+|dor fisica|sentir dor|cicatriz\\w*|mangas? (?:compridas?|longas?)",
  "(?:jogar|atirar|lancar|saltar|pular) (?:\\w+ )?(?:da|do|de|na frente|embaixo|debaixo)",
  "(?:andar|janela|predio|telhado|terraco|sacada) (?:\\w+ )?(?:mais )?alt\\w+",
];

const whom =
  "(?:mae|pai|pais|irm\\w+|filh\\w+|marido|esposa|mulher|namorad\\w|companheir\\w|avo|avos|ti[ao]s?|prim[ao]s?|net[ao]s?|sogr\\w|familia|amig\\w+|colegas?|chefe|gente|outr\\w+|crianca\\w?|todos|todo mundo|el[ea]s?)";

/** Who does what to whom: blame, a verdict on somebody, love that is compared, being told to stay away or to go. */
const turned = [
  `(?:por|pela) (?:sua |tua )?(?:causa|conta) (?:de|d\\w) ${you}\\b|por sua causa|por causa sua`,
  `(?:voce|tu) (?:\\w+ ){0,2}(?:deixou|fez|abandonou|magoou|machucou|feriu|afastou|decepcionou|prejudicou|estragou|destruiu|perdeu|falhou|errou|cansou|incomod\\w+|irritou|usou|traiu|mentiu|ignorou|humilhou|provocou) (?:com |a |o |as |os |que |sua |seu |suas |seus |uma |um |na |no )*${whom}\\b`,
  `(?:voce|tu) (?:\\w+ ){0,1}(?:parece|pareceu|aparenta|demonstra|apresenta) (?:ter|sofrer|estar com|com)`,
  `(?:gosta|gostam|ama|amam|prefere|preferem|quer|querem|cuida|cuidam|orgulha|orgulham)(?: se)? (?:mais|menos|bem mais|muito mais) (?:d\\w+ |a |o |com |por )?(?:\\w+ ){0,1}${whom}`,
  "(?:quer|querem|queria|queriam|prefere|preferem) (?:voce|que voce) (?:\\w+ )?(?:fora|longe|distante|ausente|va|suma|saia|embora)",
  `longe d(?:e|a|o|as|os|ela|ele|elas|eles|isso|tudo|todos|ali|aqui)\\b`,
  "ir embora|(?:va|foi|for|fosse|fica|ficar) embora|voce (?:ja )?pode ir|(?:cansaco|dor|sofrimento|peso) (?:\\w+ )?(?:acaba|termina|some|passa de vez)",
  "(?:o que|por que|para que|ainda) (?:\\w+ ){0,2}(?:faz|esta|fica|vive|insiste|continua) (?:\\w+ )?(?:aqui|ai|nesta casa|nessa casa|neste mundo)",
  "por que (?:voce |tu )?(?:sempre|nunca|so|ainda|tanto|insiste\\w*)|por que (?:\\w+ ){0,2}(?:sempre|nunca)",
  "(?:no seu|em seu|no teu|sem o seu|ocup\\w+ o seu|tom\\w+ o seu) lugar",
  "(?:fique|ficai|va|vá|olhe|lembre|pense|faca|diga|peca|aprenda|volte|fuja|espere|guarde|escute|mude|cuide|seja|tenha|pare|comece|continue|esconda|chore|durma|acorde|coma) (?:mais |bem |longe |a |o |de |em |com |se |para |isso |menos )",
];

/** A spelt-out address. */
const spelt = [
  "(?:site|link|pagina|endereco|perfil|canal|grupo|zap|whats\\w*|telegram|insta\\w*|busca|google) (?:\\w+ ){0,3}(?:barra|ponto|arroba|traco)",
  "\\w+ (?:barra|arroba) \\w+ (?:barra|ponto) \\w+|barra barra|ponto (?:com|br|org|net|app|me)",
];

const anyOf = (signs: readonly string[]) => new RegExp(`(?<=^| )(?:${signs.join("|")})(?= |$)`, "u");
const risk = anyOf([...ending, ...despair, ...hurt]);
const sick = anyOf(illness);
const against = anyOf(turned);
const address = anyOf(spelt);

/** What an answer names that is not a program's to say; null when nothing. @param said folded words with one space between them */
export function signIn(said: string): "danger" | "diagnosis" | "harm" | "link" | null {
  if (risk.test(said)) return "danger";
  if (sick.test(said)) return "diagnosis";
  if (against.test(said)) return "harm";
  return address.test(said) ? "link" : null;
}
