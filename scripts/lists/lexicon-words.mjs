// What is said of names by hand, folded: from general knowledge, not from a list. `scripts/lists/lexicon.mjs` reads it.

/** What people are called at home. */
export const nicknames =
  `bia duda gabi rafa dudu tonho chico juju lulu nando leo malu caca guga kaka vivi mimi tati fe dani carol manu
nanda isa bel dri cris vini gui lari pri josi tonico beto betinho nando zeca zezinho zeze ze tuca tita lele lala lili nana nene
mari marcinha paulinho paulinha aninha luizinho luizinha pedrinho joaozinho marquinhos marcelinho flavinha carlinhos carlao tiao bastiao
toninho nico nino nina teca tete vava vevi vick vicky xande xico zefa zefinha zelia zuza cadu caju edu dudinha fafa fabi fabinho
fefe ferzinha giba gibi gil guto gugu iva ivi jaca jajá jo joca jojo juca juninho keka lelo lena leninha lia liza lola lolo luci luca
magrao marisa mauricinho memel mica mila milu nalva naldo neca nega neguinho nelinho nete neto neusa nice nildo nilza nonato nonô
patty pati paty pepe peu quinho quim quel raimundinho rô ricardinho ritinha robertinha robertinho rod rodriguinho ronaldinho rosinha
sandrinha sil silvinha soninha sophi suca sue sula tai taina tatá tata teco tefe terezinha thata thay tininha tiquinho tuquinha val
valdinho vaninha vera verinha vitinho vivizinha wandinha will yaya zilda zilu filo filomena ge lu`.split(/\s+/);

/** Surnames, and given names of older people, that the lists lack. */
export const surnames =
  `albuquerque tavares prado nogueira bastos lins pontes tenorio vasconcelos bittencourt cavalcanti cavalcante drummond
siqueira sampaio saldanha quintana queiroz peixoto pacheco nunes novaes noronha negrao mourao moura monteiro modesto mendonca meireles
medeiros mattos matos marinho magalhaes macedo luz lopes leal lacerda jardim guimaraes goulart godoi godoy furtado freitas franca fonseca
figueiredo fernandes ferraz falcao evangelista esteves estrela dutra dantas cunha couto correia correa cordeiro conde coimbra chagas
cerqueira cardoso cabral brandao brito bezerra barcelos assuncao antunes andrade amaral aguiar sales salles rezende resende teixeira teles
telles torres toledo trindade valadares valente vargas viana vidal vieira vilela xavier zanetti zanella rossi bianchi ferrari colombo
benedita benedito neusa neuza cleuza cleusa lurdes lourdes gertrudes filomena jurema zuleide odete valdirene berenice sueli suely
shirlei aldair nilton edmilson nivaldo claudemir vanderlei jandir ludmila raimundo raimunda francisca sebastiana severina severino
expedito terezinha marlene ivone ivonete josefa josefina iracema jandira jacira janaina jucileide lindomar moema amilcar demetrio neide
ondina otilia palmira quiteria risoleta rosangela rosalina rosemeire sirlei tarcisia umbelina valdete zenaide zoraide xenia tania otto`.split(
    /\s+/,
  );

/** Words of every day that the lists have among names: in small letters they are words. */
export const noNames =
  `de da dos das filho filha neto junior ma ray iam riam yam rai any brain lis nata lua julho mel max maine marine
macio rana magna gloria cristal amada divino leia ire rena ani dara rosa rosas clara luna iris safira perola jade jasmim margarida flora
esmeralda linda vitoria aparecida aparecido brisa atos cosmo eros messias bento serena vera tais nazare jordania cairo israel jordan
georgia washington virginia munique luz paz flor aurora esperanca socorro conceicao pilar violeta branca celeste graca gracas penha dores
alegria estrela amor anjo anjos domingos angel angela natal salvador amigo aleluia amaral bandeira bispo brasil carnaval cidade coelho
constante costa cruz curado dias dourado faria ferro flores fontes fortaleza frota gama gato generoso guerreiro holanda homem hora igrejas
jardim jesus leite leme lima lisboa machado maduro malta massa menino moro namorado nascimento naves neves paes pais patriota pensamento
pessoa pimenta pinto poeta pontes porto portugal prado prudente quadros reis rios rocha roma sacramento santos serra toledo trindade
valente valle veras young caminha carneiro cerejeira faro hungria bueno caridade fe leal conde estrela valentes vidal torres leao rei
franca furtado couto cunha chagas correia matos moura luca maia lana lina ada nina isa sol ceu mar mara ari lia paula sal vito
val sil sue nice tai rod nega neguinho magrao caju jaca lu ge fe jo teco peu quim cunha mica memel tata tete nana nene caca lele lala lola
carmo consolo victoria novo nova velho monte serrano marques cabral lola mari carmem pa ni viva vivo amo ama dou doi doido angelica serena
dalia rosario hortencia flora regina modesto bela bel marina
sandra barbara monica penelope`
    .split(/\s+/)
    .filter(
      (word) =>
        ![
          "sandra",
          "monica",
          "penelope",
          "regina",
          "marina",
          "paula",
          "angelica",
          "angela",
          "nina",
          "mari",
          "carmem",
          "bel",
          "barbara",
          "isa",
          "vera",
          "mara",
          "lola",
          "lina",
          "lana",
          "maia",
        ].includes(word),
    );
