// The words that an answer may use though the person did not (ADR 0127), folded; "*" stands for any ending. What is in none of these lists and
// not in the text is something that nobody said.

const list = (words: string): readonly string[] => words.trim().split(/[\s,]+/);

/** Words that only hold sentences together, and the verbs that help others. */
export const joining = list(`
  a o as os um uma uns umas ao aos da das do dos na nas no nos pela pelas pelo pelos num numa nuns numas dum duma pra pras pro pros
  de em para por com sem sob sobre entre ate desde apos ante contra durante perante conforme segundo mediante apesar alem atraves
  e ou mas porem nem que se como quando enquanto porque pois porquanto embora caso logo portanto contudo todavia entretanto assim
  eu tu ele ela nos vos eles elas voce voces me te lhe lhes se si mim comigo consigo conosco
  meu minha meus minhas seu sua seus suas dele dela deles delas nosso nossa nossos nossas proprio propria proprios proprias
  este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo deste desta destes destas desse dessa desses
  dessas daquele daquela daqueles daquelas disto disso daquilo neste nesta nestes nestas nesse nessa nesses nessas naquele naquela
  naqueles naquelas nisto nisso naquilo
  quem qual quais quanto quanta quantos quantas onde aonde cujo cuja cada todo toda todos todas tudo nada algo alguem ninguem algum alguma
  alguns algumas nenhum nenhuma outro outra outros outras mesmo mesma mesmos mesmas tal tais ambos ambas varios varias qualquer
  tras a toa nao sim ja ainda tambem so somente apenas mais menos muito muita muitos muitas pouco pouca poucos poucas bastante tao tanto tanta tantos tantas
  bem quase talvez sempre nunca jamais agora antes depois cedo tarde hoje ontem amanha aqui ali la ai perto longe junto juntos juntas dentro fora
  acima abaixo atras frente diante ate inclusive justamente exatamente especialmente principalmente novamente
  ser sou e somos sao era eram foi foram fui sera seria seriam seja sejam fosse fossem sendo sido
  estar estou esta estao estava estavam esteve estiveram estive estivesse esteja estejam estando estado
  ter tenho tem temos tinha tinham teve tiveram tive tera teria tenha tenham tivesse tendo tido
  haver ha havia houve haja
  ir vou vai vamos vao ia iam iria va vao indo ido vir venho vem vinha veio vieram vindo viesse
  poder posso pode podem podia pude pudesse podera poderia possa possam
  fazer faz fazem fazia fez fizeram fazendo feito feita feitos feitas fizesse ao fazerem faco fara
  dar da dao dava deu deram dando dado dou der dei
  nele nela neles nelas dois duas tres entao certo certa realmente totalmente afinal finalmente daqui dai inves redor adiante geral geralmente certamente
  completamente enfim exceto entanto distante aparentemente claramente estamos estaria estariam estiver faria farei diria diriam dizendo podemos podia podiam`);

/** What tells that something was told, when it was, and how much of it: nothing of what happened. */
export const neutral = list(`
  pessoa pessoas escrev* escrit* palavra* texto* anota* registr* diario* relat* cont* descrev* descri* diz dizer diss* dito dita falou fala falar fal*
  menciona* mencion* comparti* express* trouxe* traz traz* trag* refer* inform* coment* aborda* abord* tema* assunto* question* questoes pergunt* respond* respost*
  aparec* surg* volt* retorn* retom* continu* segu* permanec* fic* mostr* revel* perceb* percep* not* observ* repar* lembr* record* reconhec*
  sent* sinto* sensac* emoc* afet* pens* reflet* reflex* imagin* ach* sab* soub* sei entend* compre* significa* signific* import* chama* chamou chamar
  vi viu ver via vendo visto vista ve olh* ouv* escut*
  viv* vid* exper* moment* instant* dia dias diari* tarde tardes noite noites manha manhas madrugada* semana* mes meses ano anos hora horas tempo* vez vezes
  inici* comec* iniciou final finais meio fim durante longo* seguint* primeir* segund* terceir* ultim* proxim* passad* presente* recent* pass*
  parte* part* jeito* forma* modo* maneira* lado* lugar* espac* caminh* passo* coisa* tipo* ponto* motiv* situac* encontr* gesto* detalhe* pequen* grand* cheio cheia cheios cheias
  breve* lev* leveza suav* simpl* gent* possivel possiveis dificil dificeis dificuldad* facil faceis bom boa bons boas ruim ruins melhor melhora* melhores pior piores comum comuns
  important* importan* divers* diferent* nov* velh* antig* fort* forca* inteir* pouc* quiet* calm* tranquil* pes* pesad* sobrecar* intens* dur*
  cuid* carinh* atenc* atent* acolh* gost* gostaria* quis quer* querer quero deix* lev* guard* mante* manti* mud* mudanc* ajud* permit* abr* fech* envolv* receb* perm*
  pareci* parec* pareceu acab* termin* conclu* chega* chegou chegar vei* precis* tent* busc* procurav* procura procurou procurar usa* uso apoi* junt* companhi*
  presenc* proxim* relac* convers* dial* conviv* olhar* silenci* corpo* cabeca* peito* respir* respiro* alivi* desconfort* incomod* conforto pausa* ritmo* mexe* mexeu toc* tocou
  pediu ped* pedido* acontec* ocorr* houv* coub* cab* merec* valor* sentid* prazer* lembranc* memori* historia* sess* encontro* atendiment* terap*
  combin* defini* planej* plano* tarefa* pratica* exercici* realiz* fez apresent* propos* revis* marcad* colocad* coloc* montad* mont* treina* trein* exploro* explor* trabalha* trabalhou
  organiz* aprend* explic* interess* ideia* prepar* virou vira virar ligad* sai saiu sair saida saem ler leu leitura lido lida lid* arrum* cri* sorte nome
  calad* chance* oportunidad* estrategi* objetiv* foco recurso* tecnica* vincul* demanda* processo* correu decorr* atual* atualmente anterior* previ* ocasia* fala* detalh* positiv* negativ* agradavel agradaveis habit* rotina*
  parou resta* sobr* tom* conduz* acompanh* particip* inclui* inclu* amplia* maior* menor* redu* aument* diminu* surpres* inesperad* surpreend* curt* rapid* devagar aos
  vontade* desej* esper* razo* sobretudo igual iguais semelhant* compartilhad* diretament* proprio`);

/** What a kind answer to one person may say besides: feelings, the body, plain pictures. Not of a third person to somebody else. */
export const gentle = list(`
  alegri* alivio* ternura* saudad* trist* raiva* medo* receio* vergonha* orgulho* solidao frustrac* esperanc* coragem confianc* cansaco* carinho* afeto* amor
  insegur* gratid* surpres* curios* nervosism* expectativ* entusiasm* serenidad* paz calma* conforto* aconcheg* desanimo* irritac* preocupac* pressa
  coracao mente interior* intim* ombro* pele maos mao olhos olho voz vozinha garganta rosto sorris* lagrim* passos energia ritmo sabor cheiro* som sons cor cores
  cuidad* acolhiment* equilibri* conex* refugi* abrig* porta* janela* luz sombra* brilh* calor pedac* marca* eco ecos raiz raizes seme* terreno* fio fios cena* imagem imagens historia*
  mora moram habit* nasc* cresc* floresc* brot* atravess* carreg* segur* sustent* acalm* aquec* ilumin* espalh* ocup* escolh* decid* decis* descobr* redescobr* torn* transform*
  divid* divis* mistur* convid* desenh* equilibr* alimenta* celebr* experiment* despert* acordou alcanc* conquist* consegu* necessidad* necessari*
  bonit* especia* sincer* delicad* profund* estranh* confus* contradit* ausent* aces* marcant* natural naturai* human* valid* legitim* verdadeir* claro clara viva* atento
  doeu doi doem dor dores par pares uniao confi* aprendiz* partilh* respeit* paciencia doc* quent* tempestad* nuve* maré mare* ond* chao semelhante rotina mundo* descans* silencio* distanc* proximidad* barulh* sossego trajet* caminho*`);

/** Words that stand for each other: who says one of them may be answered by another. Irregular verbs, feelings, what people do every day. */
export const kin = `
  brig*|discuss*|discut*|conflit*|desentend*|bate boca
  chor*|lagrim*|pranto*
  dorm*|durm*|sono*|adormec*|cochil*|insonia*|descans*
  acord*|despert*|levant*
  cansa*|cansei|exaust*|esgot*|fadig*|desgast*
  trist*|abatid*|chatead*|desanim*|magoa*|magoad*
  feliz*|felic*|alegr*|content*|anim*|divert*|entusiasm*
  rir|ri|riu|rimos|riso*|risad*|rind*|gargalh*|sorri*
  raiva*|irrit*|brav*|furios*|indign*|revolt*
  medo*|recei*|temor*|tem|assust*|insegur*|apreens*
  ansi*|nervos*|preocup*|angusti*|afli*|tens*|inquiet*|agitad*|agita*
  saudad*|falta
  vergonh*|constrang*|embarac*|incomod*|desconfort*
  so|sozinh*|solid*|solit*|isolad*|isolament*|isol*
  orgulh*|satisf*|realiz*|conquist*
  pena|compaix*|do
  trabalh*|emprego*|servic*|expedient*|profiss*|cargo*|func*
  chefe*|gerent*|supervis*|lider*
  estud*|aula*|curso*|escol*|faculdad*|prova*|materia*|conteud*|turma*
  comer|comi|come|comeu|comida*|refeic*|almoc*|jant*|aliment*|cafe|bolo*
  cozinh*|cozid*|prepar*
  anda*|andei|caminh*|passe*|corr*|corrid*|percurs*|exercit*
  mae|matern*|pais
  pai|patern*|pais
  filh*|crianc*|bebe*|menin*
  marid*|espos*|casament*|casal|companheir*|conjug*|casad*
  namor*|relacionament*|relac*|ex|rapaz|moc*|encontr*
  amig*|amizad*|coleg*|companheir*
  irma*|irmao*|fratern*
  avo*|vovo*|neta*|neto*
  famili*|parent*|mae|pai|irma*|irmao*|filh*|tia|tio|avo*|prim*
  casa*|lar|apartament*|quarto*|cama|deitad*|sofa
  doente*|doenca*|adoec*|febre|hospital*|consult*|medic*
  dinheir*|conta*|financeir*|gasto*|divid*|pag*
  grit*|berr*|voz
  calad*|silenci*|quiet*|calou
  atras*|demor*|esper*|prazo*
  pedi*|pediu|pec*|solicit*
  liga*|ligou|ligue*|liguei|telefon*|chamad*
  celular*|telefon*|aparelh*|mensag*|tela*
  ajud*|apoi*|suport*|auxil*
  consegu*|consig*|conquist*|capaz*
  quer*|quis*|vontad*|desej*
  faz*|fiz*|fez|feit*|faco|realiz*
  diz*|diss*|digo|dit*|falar*|falei|falou|fala*|contar|contou|contei|contad*
  ouv*|escut*|oic*
  ir|fui|foi|ia|vou|vai|fomos
  ver|vi|viu|vejo|ve|via|visto|assist*
  vir|vim|vem|veio|venho
  trazer|traz|troux*|trag*
  sab*|sei|soub*
  poder|pod*|posso|pud*
  perd*|perca*
  elogi*|reconhec*|parabeniz*
  negativ*|recus*|nao
  frustr*|decepc*|desapont*
  arrepend*|remors*
  abrac*|carinh*|afet*
  lembr*|record*|memor*|lembranc*
  danc*|music*|cant*|coral
  mud*|mudanc*|transform*
  quieto*|calm*|tranquil*|paz|sereno*|seren*
  coragem|corajos*|firm*|dizer
  fim|final*|termin*|encerr*|acab*
  comec*|inici*|estrei*
  trem*|tremor*|tremul*
  tarefa*|afazer*|coisas|obrigac*
  compr*|mercad*
  jog*|jogou|brinc*|brincadeir*|bola
  sonh*|pesadel*
  suad*|suor*|suei|suava
  descans*|respir*|pausa*|sosseg*
  desculp*|perdo*
  notici*|novidad*
  reuni*|encontr*|apresent*
  pront*|termin*|conclu*|entreg*
  refor*|obra*|pedreir*
  fri*|calor*|chuv*|sol|clima
`
  .trim()
  .split("\n")
  .map((group) => group.trim().split("|"));

/** What nobody may be told that they did not say: violence, betrayal, crime, drink and drugs, illness, pregnancy, death, what another feels for them. */
export const heavy = list(`
  bate bateu bati bater batia batiam bata batid* agred* agress* espanc* violen* violent* estupr* abus* molest* assedi* ameac* xing* humilh* soco* tapa tapas chut*
  trai traiu trair traid* traic* amante* adulter* mulher mulheres homem rouba* roub* furt* crim* polici* preso presa prisao presid* cadeia golpe* process*
  drog* cocain* crack maconh* beber bebeu bebia bebida* bebad* bebend* embriag* alcool* vici* fum* aposta* jogo jogos divida*
  gravid* engravid* abort* cancer* tumor* aids hiv doenca* doente* contagi* infecc* infart* avc epilep* convuls* vozes vulto* intern* loucur* surto*
  mort* morr* mata matar matou matei mate suicid* sum* desaparec* acordar viver existir cair caiu pular saltar cort* sangr* feri* machuc* puni* castig* culp*
  odi* amar ama amam amou amava insist* desist* abandon* rejeit* despre* engan* menti* fals* fing* inutil* serve fracass* vergonh*
  sex* transa* nua nu nudez pedofil* incest* gay lesbic* deus* pecad* diab* inferno politic* demit* demiss* despedi* divorci* separ* custodi* arma armas`);
