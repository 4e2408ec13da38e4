// What an answer may not say, folded: whole words, or their beginnings where they end in "*".

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Names of disorders and the words of diagnosis and treatment: a profession's, never a program's. */
export const diagnoses =
  list(`depressao, depressiv*, transtorno*, disturbio*, bipolar*, borderline, tdah, toc, esquizo*, psicot*, psicose*, psicopat*,
  narcis*, autis*, asperger, demencia*, fobia*, panico, burnout, sindrome*, anorexi*, bulimi*, compulsao, mania, maniac*, neuros*, neurotic*, histeric*,
  patolog*, diagnostic*, sintoma*, clinicamente, prognostico, comorbid*, cid 10, cid 11, dsm*, hipomania, distimi*, ciclotim*, dissociativ*,
  remedio*, medica*, medicament*, dose*, dosagem, comprimido*, sertralina, fluoxetina, rivotril, clonazepam, litio, ritalina, antidepressiv*, ansiolitic*,
  tarja, receita, psiquiatr*, tratamento*, terapeutic*, cura*, doenca*, doente*, louca, louco, loucura, insan*`);

/** What rates danger: rules and people do that. */
export const risks = list(
  `risco*, perigo*, gravidade, grave, graves, seguro para, fora de perigo, urgente, urgencia, emergencia, estavel, instavel, alerta*`,
);

/** Ways to die or to be hurt, and what belongs to them. */
export const methods =
  list(`suicid*, matar, matar-se, se mate, morra, morrer, morte, enforc*, corda, overdose, veneno*, envenen*, arma, armas, revolver, tiro,
  faca, gilete, lamina, estilete, pulso, pulsos, cortar, corte, cortes, se corte, pular da, pular do, pule, ponte, viaduto, gas, asfix*, afogar*, queim*,
  automutil*, se machuc*, ferir-se, se ferir, sangr*, bala, metodo*, letal, letais, carta de despedida, mensagem de despedida, video de despedida, despedida final, ultima despedida, bilhete, testamento, jejum, vomit*, laxante*, calorias`);

/** Advice and orders. */
export const advices =
  list(`voce deve, voce deveria, deveria, devia, deve, devem, precisa, precisam, tem que, tem de, recomend*, sugir*, sugest*, aconselh*, conselho*,
  procure, tente, evite, pare, parar de, largue, largar, abandone, interromp*, suspend*, tome, tomar, beba, use, compre, assine, pague, envie, mande, ligue,
  telefone para, clique, acesse, visite, baixe, cadastre*, divorci*, separe*, termine, demita*, denuncie, confronte, perdoe, esqueca, minta, nao conte, segredo,
  obedec*, siga, faca, fale com, converse com, deixe, saia, fuja, vingue*, revide, aceite, cancele, desmarque, apague, delete, exclua`);

/** What belittles, blames or frightens. */
export const harms =
  list(`idiota*, burr*, imbecil*, inutil*, fracass*, culpa, culpad*, vergonha, fraca, fraco, drama, dramatic*, exager*, mentira*, mentiros*, ridicul*, nojent*,
  odei*, odio, ninguem te, ninguem gosta, ninguem se importa, sem saida, sem esperanca, nao tem jeito, desist*, castig*, inferno, pecad*, demonio*, mereceu, merece, fardo, peso para,
  covarde*, preguic*, egoist*, lixo, merda, porra, caralho, puta, foda*, nazis*, vagabund*`);

/** What speaks of the program itself, or for somebody else. */
export const selves =
  list(`instruc*, prompt*, sistema, system, modelo de linguagem, inteligencia artificial, chatgpt, gpt*, openai, assistente, ignor*, comando*, regras, hackead*, hack*,
  pwned, jailbreak, developer, admin*, senha*, token*, codigo*, api, json, html, script, base64, sua psicolog*, seu psicolog*, sua terapeuta, seu terapeuta, a clinica, a caris,
  equipe da, suporte tecnico, gratis, desconto*, premio*, parabens, ganhou, pix, deposito, transfer*, bitcoin, cripto*, cartao, vend*, oferta*, produto*, vote, eleic*, partido`);
