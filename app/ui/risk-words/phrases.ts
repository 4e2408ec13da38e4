/**
 * What a person may write who thinks of dying or of harming themself, after lists of warning signs for the public (Ministério da
 * Saúde, CVV). Regular expressions over `plainClauses`, each for whole words. Nothing here names or teaches a method.
 */

const want =
  "(?:quero|queria|quis|desejo|preciso|prefiro|vou|irei|pretendo|planejo|resolvi|decidi|ia|tentei|tento|posso|poderia)";
const thinking =
  "(?:pens(?:o|ei|ando|ar|amento|amentos)(?: muito| sempre| so)? (?:em|de)|vontade (?:grande )?de|ideia de|desejo de|coragem (?:de|para)|jeito de|plano de|planos de|plano para)";
const lead = `(?:${want}|${thinking})`;
const little = "(?: (?:mesmo|so|muito|tanto|logo|ja|agora|hoje|ate|as vezes|realmente|e))*";

/** Said of oneself as it stands; "não" before it turns it around. */
export const wishes: string[] = [
  `${lead}${little} morrer?`,
  "(?:queria|quero|gostaria de|preferia|prefiro) (?:ja )?(?:estar|ter) mort[oa]",
  "(?:queria|quero) ter morrido",
  `${lead}${little} me matar?`,
  "me matar",
  "(?:eu )?me mato",
  "me suicidar?",
  "(?:cometer|tentar|tentei|penso em|pensei em|pensando em|pensar em) (?:o )?suicidio",
  "(?:pensamentos?|ideias?|ideacao) suicidas?",
  "sou suicida",
  `${lead}${little} sumir(?: (?:do mapa|do mundo|da terra|da face da terra|de vez|para sempre|daqui|deste mundo|desse mundo))*`,
  `(?:sumir|desaparecer) (?:do mapa de vez|do mundo|de vez|para sempre|da face da terra|deste mundo|desse mundo)`,
  `${lead}${little} desaparecer`,
  "(?:acabar|acabo) com (?:a )?minha (?:propria )?vida",
  "(?:acabar|acabo) com (?:isso )?tudo(?: de vez)?",
  "(?:tirar|tiro) (?:a )?minha (?:propria )?vida",
  "(?:dar|por|botar|colocar) (?:um )?fim (?:a|na|em|nisso|a isso)?(?: a)?(?: minha)? ?(?:propria )?(?:vida|tudo|isso tudo|existencia|sofrimento)",
  "(?:desistir|desisti|desisto) (?:da (?:minha )?vida|de viver|de existir|de tudo)",
  "(?:cansei|cansad[oa]|canso|exaust[oa]|fart[oa]) (?:demais |muito )?de (?:viver?|existir|estar viv[oa])",
  "deixar de (?:viver|existir)",
  "parar de (?:viver|existir)",
  "(?:me cortar|me cortei|me cortando|me corto)",
  "(?:me machucar|me machuquei|me machucando|me machuco) de proposito",
  `${lead}${little} (?:me machucar|me ferir|me cortar)`,
  `${lead}${little} me jogar (?:da|do|na frente|na frente de|embaixo|debaixo)`,
  "(?:tomar|tomei|engolir) (?:todos os|todo o|um monte de|uma cartela|todas as) (?:\\w+ )?(?:remedios?|comprimidos?|cartelas?)",
  "(?:dormir|deitar) e (?:nunca|nao) (?:mais )?acordar(?: nunca)?(?: mais)?",
  "(?:seria|e|ficaria|estaria|estariam|ficariam|estaria bem|viveriam) (?:\\w+ )?(?:melhor|melhores) (?:se eu (?:morresse|sumisse|nao existisse)|sem me|se eu nao (?:existisse|estivesse))",
  "(?:melhor|melhores) sem me",
  "melhor (?:estar |eu estar )?mort[oa]",
  "(?:se eu )?morresse (?:ninguem|todo mundo|seria|ia ser)",
  "morrer (?:seria|e) (?:um alivio|a solucao|a unica|melhor|mais facil)",
  "carta de despedida",
  "(?:minha|esta e a minha|essa e a minha) (?:despedida|ultima mensagem|ultima noite)",
];

/** Said with "não" in them: the "não" is the alarm. */
export const refusals: string[] = [
  "nao (?:aguento|aguentava|aguentando|suporto|consigo|da para|estou aguentando|quero|queria)(?: mesmo)?(?: mais)?(?: mesmo)? (?:viver?|existir|estar viv[oa]|ficar viv[oa]|continuar viv[oa]|continuar vivendo|seguir vivendo|ficar nesse mundo|ficar neste mundo|estar nesse mundo|estar neste mundo)",
  "nao (?:quero|queria) (?:mais )?(?:acordar (?:mais|nunca mais|amanha)|acordar)$",
  "nao (?:quero|queria) (?:mais )?estar aqui$",
  "nao (?:queria|devia|deveria) (?:ter nascido|existir)",
  "nunca (?:devia|deveria|queria) ter nascido",
  "nao (?:vejo|tenho|encontro|acho|ha|tem) (?:mais )?(?:nenhum |nenhuma )?(?:sentido|motivo|motivos|razao|razoes|vontade)(?: nenhum| nenhuma| mais| alguma| algum)? (?:em|de|para|na|da) (?:viver|vida|continuar viv[oa]|existir|continuar vivendo)",
  "(?:a |minha |essa )?vida nao (?:vale|tem) (?:mais )?(?:a pena|sentido)",
  "nao vale (?:mais )?a pena (?:viver|continuar viv[oa]|continuar vivendo)",
  "ninguem (?:vai |iria |ia )?(?:sentir|sentiria) (?:a )?minha falta",
  "ninguem (?:vai |iria |ia )?(?:notar|ligar) se eu (?:morrer|morresse|sumir|sumisse)",
];

/** Ways of speaking that only sound like it; taken out before anything is looked for. */
export const idioms: string[] = [
  "(?:morrer|morrendo|morro|morri|morre|morta|morto) (?:de )?(?:tanto |tanta )?(?:de )?(?:rir|rindo|fome|sede|sono|calor|frio|vergonha|medo|saudades?|tedio|inveja|ciumes?|amores?|cansaco|cansad[oa]|preguica|raiva|curiosidade|ansiedade|orgulho|emocao|alegria|felicidade|dor|do|susto|trabalhar|estudar|chorar|vontade|paixao|nojo|pena|odio)",
  "me mat(?:a|am|ar|o|ei|ando|ava|ou) (?:de |por )?(?:tanto |tanta )?(?:de )?(?:rir|vergonha|rindo|trabalhar|trabalhando|trabalho|estudar|estudando|correr|orgulho|saudades?|fome|cansaco|amor|tedio|inveja|raiva|curiosidade|preocupacao|treinar|malhar|para (?:entregar|terminar|chegar|pagar|passar|acabar|conseguir|dar conta))",
  "me mat(?:o|ei|ar|ando) (?:na academia|no trabalho|nos estudos|no treino|na faculdade|nesse projeto|neste projeto)",
  "mat(?:ar|ei|o|ando) (?:a |as |o |os |um |uma )?(?:aula|aulas|saudade|saudades|fome|sede|tempo|curiosidade|vontade|charada|barata|mosca|trabalho)",
  "prefiro morrer (?:a|do que|que|antes) \\w+",
  "(?:sumir|desaparecer|sumindo) (?:de vergonha|por uns dias|por um tempo|no fim de semana|nas ferias|de ferias|da festa|do trabalho|do escritorio|do grupo|das redes|do instagram|da reuniao|com ele|com ela|com voce|da vista|da frente)",
  "(?:desistir|desisti|desisto) de tudo (?:e (?:abrir|virar|vender|morar|viajar|ir)|na dieta)",
  "me cort(?:ar|ei|ando|o) (?:com (?:o |a |uma |um )?(?:papel|faca|tesoura|vidro|lata|aparelho|copo)|sem querer|cozinhando|fazendo a barba|fazendo comida|no papel|o cabelo|cabelo|os cabelos|a franja|as unhas)",
  "me cortar (?:da|do|dos|das) (?:lista|grupo|time|equipe|elenco|projeto|escala|festa|familia)",
  "me jogar (?:no sofa|na cama|na piscina|no mar|no trabalho|na vida|no chao)",
  "acabar com (?:isso )?tudo (?:que tem|o que tem|na geladeira|ate|antes|hoje ainda|no prazo)",
  "(?:morrer na praia|morrer de velh[oa]|morrer velh[oa]|vida ou morte|ate morrer de rir)",
  "quero morrer (?:velh[oa]|bem velh[oa]|com 90|aos 90|aos cem|seu amig[oa]|amig[oa])",
  "parar de (?:viver|existir) (?:assim|com|correndo|no passado|de aparencia|de aparencias|para os outros|so para)",
  "(?:cansei|cansad[oa]) de viver (?:assim|correndo|de aluguel|de aparencia|de aparencias|longe|aqui|nessa cidade|nesta cidade|com (?:ele|ela|eles|meu|minha))",
  "nao (?:aguento|suporto|quero|consigo|da para) (?:mais )?viver (?:aqui|com|longe|nessa cidade|nesta cidade|nessa casa|nesta casa|de aluguel|de aparencia|sozinh[oa]|na correria|nesse apartamento)",
];

/** Words before a wish that turn it around: "não quero morrer", "nunca pensei em me matar", "sem vontade de sumir". */
export const turnedAround =
  /(?:^| )(?:nao|nunca|jamais|nem|sem|longe|parei|deixei|em vez|medo|receio|pavor)(?: (?:\w+)){0,4} ?$/;

/** Turned around again: "não consigo parar de pensar em morrer", "não sei se quero viver". */
export const turnedTwice =
  /(?:nao (?:consigo|paro|parei|deixo|deixei|saio|sai|aguento|para)|nao sei (?:mais )?(?:se|por que))(?: (?:\w+)){0,4} ?$/;

/** Somebody else is the one who wants, does or threatens. */
export const somebodyElse =
  /(?:^| )(?:ele|ela|eles|elas|voce|voces|alguem|quem|mae|pai|pais|irma|irmao|tia|tio|avo|prima|primo|filh[oa]|marido|esposa|mulher|namorad[oa]|amig[oa]|colega|vizinh[oa]|chefe|professor|professora|cachorro|gato|personagem|gente|pessoa|pessoas|homem|menina|menino|trabalho|calor|saudade|noticia|filme|livro|serie|novela|palestra|artigo)(?: (?!eu)(?:\w+)){0,3} (?:vai|vao|quer|querem|queria|queriam|ia|iam|iria|tentou|tentaram|disse|falou|ameacou|pensa|pensou|pode|podia|sobre|tem|tinha|teve|cometeu|fala|falava)(?: (?!(?:eu|quero|vou|tenho))\w+){0,3} ?$/;
