// Word lists of the rules, folded, from general knowledge (docs/ai.md says what each is for).

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Names that are also words: taken for a name by what stands around them. */
export const wordNames =
  list(`rosa luz vitoria clara flora aurora esperanca socorro conceicao pilar violeta branca celeste graca penha dores
  alegria estrela amor domingos angel salvador aparecida aparecido linda mel lua luna iris safira perola jade jasmim margarida esmeralda
  gloria cristal amada divino leia dara vera serena bento nazare jordania cairo israel jordan georgia washington virginia flor paz anjo
  messias eros cosmo atos max ray junior neto fe caridade rei leao lia ada isa sol mara lina lana luca val sil sue nice rod nega jo lu ge
  teco peu quim mica tete lele lala franca modesto dalia rosario hortencia regina santos cruz rocha reis rios serra costa carneiro coelho
  pinto leite machado bispo dourado ferro fontes gama guerreiro lima moro nascimento nunes paes pimenta prado ramos rosas torres valente
  dias leal conde moura matos couto cunha chagas bueno bela beta ben cora dino duque fausta felicia fiel gaia gala hera horacio inocencia
  joia justa justo lirio lis miro mirra nova nuvem ondina paixao palmas pena pia plinio rita rui sabia santa santo viva zoe`);

/** Words with a capital that name nobody. */
export const noPeople =
  list(`deus jesus cristo senhor nossa natal pascoa carnaval reveillon brasil sus caps ubs upa samu cvv enem oab inss rh tcc
  tdah toc tag tea tept phq gad who dbt tcc emdr ia tv pc pix cpf rg cnh cep crp crm iptu ipva fgts clt mei uti pm
  janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro segunda terca quarta quinta sexta sabado domingo
  instagram whatsapp facebook twitter tiktok youtube netflix spotify google telegram tinder ifood zoom teams
  rivotril sertralina fluoxetina escitalopram venlafaxina quetiapina clonazepam prozac zoloft lexapro ritalina venvanse litio lamotrigina
  biblia alcorao reza missa covid caris bolsa familia evangelho china africa europa amem ok oi ola eu`);

/** Whom a name may follow: relations. */
export const relations =
  list(`mae pai irma irmao irmas irmaos amiga amigo amigas amigos prima primo tia tio avo vovo vo sogra sogro cunhada cunhado
  nora genro filha filho filhos sobrinha sobrinho neta neto esposa esposo marido mulher namorada namorado noiva noivo ex companheira
  companheiro vizinha vizinho colega chefe gerente supervisor supervisora coordenadora coordenador professora professor prof profa terapeuta
  psicologa psicologo psiquiatra medica medico doutora doutor dra dr enfermeira orientador orientadora advogada advogado juiz juiza delegado
  pastor pastora padre madrinha padrinho comadre compadre baba diarista faxineira porteiro dona sr sra seu madrasta padrasto enteada enteado
  gata gato cachorro cachorra cachorrinha cachorrinho nutricionista fisioterapeuta doula dentista bebe crianca menina menino rapaz moca
  familia sindico sindica patrao patroa sargento tenente capitao coronel paciente aluna aluno parceiro parceira crush ficante bisavo afilhada afilhado`);

/** Titles that a name follows at once, with a capital or not. */
export const titles =
  list(`dona dra dr doutora doutor prof profa professora professor pastor pastora padre pe frei sra sr srta sargento tenente capitao
  coronel tia tio vo vovo madre`);

/** What people do: after a name that may be a word. */
export const personVerbs =
  list(`ligou disse falou contou perguntou mandou chamou veio foi chegou gritou brigou chorou pediu respondeu escreveu morreu
  sumiu voltou viajou casou nasceu mora trabalha quer quis acha achou sabe soube entende entendeu gosta gostou ama amou odeia saiu entrou dormiu
  acordou caiu fez faz vai vem tem teve esta estava ficou fica passou apareceu bebeu comeu come deu pegou levou trouxe convidou abracou beijou
  xingou ignorou bloqueou terminou separou mentiu traiu ajudou cuidou apoiou riu sorriu postou curtiu viu olhou nunca sempre ainda ja tambem nao
  me te nos sugeriu elogiou reclamou partiu adoeceu engravidou passeia brinca brincou late latiu guardou consertou benzeu insiste insistiu`);

/** What people say and do to one: after a name in small letters that is a word. */
export const sayingVerbs =
  list(`ligou disse falou contou perguntou mandou chamou gritou brigou chorou pediu respondeu escreveu reclamou sorriu riu
  beijou xingou mentiu convidou elogiou sugeriu`);

export const articles = list("a o as os da do das dos na no pra pro pela pelo com e à ao");
export const prepositions = list("em de para pra pro a ate por desde no na do da nos nas sou");
export const joiners = list("de da do das dos e");

/** What follows a first name in double names, though it is a word. */
export const secondNames = list(
  "clara vitoria luz rosa flor aparecida gloria penha graca gracas carmo fatima lourdes dores estrela luna mel sol jasmim bento santos cruz",
);

/** Places that are no municipality of one unambiguous name: states, what people call towns, quarters, places abroad. */
export const places = new Set(
  `acre|alagoas|amapa|amazonas|bahia|ceara|distrito federal|espirito santo|goias|maranhao|mato grosso|mato grosso do sul|minas gerais|minas|para|paraiba|parana|
pernambuco|piaui|rio grande do norte|rio grande do sul|rondonia|roraima|santa catarina|sergipe|tocantins|floripa|sampa|bh|bsb|poa|jampa|beaga|rio|
copacabana|ipanema|leblon|botafogo|tijuca|barra da tijuca|rocinha|lapa|madureira|bangu|meier|jacarepagua|recreio|mare|complexo do alemao|vidigal|cidade de deus|
pinheiros|mooca|tatuape|itaquera|moema|capao redondo|brasilandia|heliopolis|paraisopolis|grajau|jabaquara|santana|lapa|butanta|morumbi|guaianases|sapopemba|
boa viagem|pituba|itapua|savassi|pampulha|barreiro|venda nova|batel|boqueirao|trindade|ceilandia|taguatinga|samambaia|asa norte|asa sul|aldeota|messejana|
lisboa|porto|portugal|londres|paris|nova york|miami|orlando|roma|madri|buenos aires|argentina|uruguai|chile|bolivia|paraguai|estados unidos|eua|canada|
inglaterra|irlanda|dublin|italia|franca|espanha|alemanha|japao|toquio|angola|mocambique`
    .replace(/\n/g, "")
    .split("|"),
);

/** Places whose name is a word: only with a capital after "em", "para", "de". */
export const wordPlaces = list(
  "para rio mare minas porto roma lapa franca santana trindade natal salvador vitoria fortaleza gramado recreio acre barreiro",
);

export const streets = list(
  "rua r avenida av alameda travessa rodovia estrada praca largo viela ladeira quadra condominio edificio",
);
export const quarterWords = list(
  "bairro vila jardim jd parque morro comunidade favela setor conjunto cohab distrito loteamento praia",
);
export const schoolWords = list(
  "escola colegio faculdade universidade creche cursinho emef emei cei cmei etec fatec eteec unidade campus centro ginasio",
);
export const schoolKinds = list(
  "estadual municipal federal particular tecnica infantil publica catolica universitario",
);
/** Schools that are known by one word. */
export const schools =
  list(`usp unicamp unesp ufmg ufrj uff uerj ufba ufpe ufc ufrgs ufsc ufpr unb ufg ufpa ufam ufma ufrn ufpb ufal ufs ufes ufmt ufms
  unifesp ufscar ufabc puc fgv mackenzie unip uninove estacio anhanguera unopar uniasselvi ifsp ifrj ifba cefet senai senac fatec etec
  sesi objetivo poliedro anglo kumon insper espm fiap faap unisinos univali ulbra unifor unama`);
export const workWords =
  list(`trabalho trabalhei trabalha trabalhar trabalhando trabalhava emprego estagio estagiaria estagiario vaga entrevista contratada contratado
  contratou demitida demitido demissao demitiu chefe gerente turno caixa motorista atendente pessoal salario supervisor curriculo contrato burnout
  vendedora vendedor enfermeira colega colegas`);
export const firms =
  list(`itau bradesco santander nubank magalu ambev natura petrobras carrefour atacadao assai renner riachuelo havan ifood uber rappi correios
  embraer gerdau braskem jbs sadia perdigao nestle unilever cielo stone totvs ipiranga vivo claro tim oi localiza gol latam azul boticario
  americanas pernambucanas marisa drogasil raia hapvida unimed amil prevent globo sbt record amazon mercadolivre shopee volkswagen fiat toyota honda`);
/** Firms whose name is a word, or a person's: only where work is spoken of. */
export const wordFirms = list(
  "natura vivo claro tim oi gol azul marisa globo record stone caixa raia uber renner americanas",
);
export const firmWords =
  list(`hospital clinica padaria mercado supermercado farmacia loja lojas banco construtora restaurante oficina escritorio grupo posto hotel
  shopping academia empresa fabrica transportadora igreja ong consultorio laboratorio cartorio casas magazine construcoes metalurgica auto`);
/** What says a name: the words after it are one, whatever they are. */
export const namings: readonly (readonly string[])[] = [
  ["me", "chamo"],
  ["se", "chama"],
  ["se", "chamava"],
  ["nome", "dela", "e"],
  ["nome", "dele", "e"],
  ["meu", "nome", "e"],
  ["nome"],
  ["assinado"],
];
