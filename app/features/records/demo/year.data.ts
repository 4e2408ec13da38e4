/**
 * A year of notes about the demo patient, the newest first: what her psychologist wrote of each session that took place. An empty line parts
 * paragraphs; "## " begins a heading, "- " an item.
 */
export const year: readonly string[] = [
  // Still a draft.
  "## Subjetivo\n\nRelata três semanas com sono regular e disposição para o trabalho. Trouxe a pergunta sobre espaçar as sessões.\n\n## Avaliação\n\nMelhora sustentada. Ambivalência esperada diante da mudança de ritmo.\n\n## Plano\n\n- Retomar a pergunta na próxima sessão",
  "## Subjetivo\n\nFalou do pai, do aniversário dele e da vela que acendeu. Chorou e seguiu falando, sem mudar de assunto.\n\n## Objetivo\n\nFala mais lenta que o habitual, afeto congruente.\n\n## Avaliação\n\nPrimeira elaboração do luto sem evitação. Reconhece o recurso que encontrou sozinha.\n\n## Plano\n\n- Dar tempo ao tema, no ritmo dela\n- Manter o combinado da semana de trabalho",
  "## Subjetivo\n\nSemana cheia pela frente e receio de repetir o mês passado.\n\n## Avaliação\n\nAntecipa o risco antes de ele se instalar, o que é novo.\n\n## Plano\n\nTrês combinados, dos quais dois por dia bastam:\n\n- almoço longe da mesa\n- computador fechado às oito\n- celular fora do quarto",
  "## Subjetivo\n\nDisse que temia decepcionar também a terapia. Contou do sono ruim e de ter se afastado das amigas.\n\n## Objetivo\n\nChoro durante boa parte da sessão, alívio ao final.\n\n## Avaliação\n\nO medo de decepcionar aparece na própria relação terapêutica. Sem ideação; rede próxima e disponível. Plano de segurança revisto em conjunto.\n\n## Plano\n\n- Contato da irmã combinado para a semana\n- Sabe a quem recorrer e quando",
  "Trabalhamos as mensagens que deixa sem abrir. Não se trata de desorganização, mas de receio do que o outro dirá.\n\nCombinado: abrir três por dia, sem obrigação de responder.",
  "## Subjetivo\n\nSessão leve. Montamos um mapa do que dá e do que tira energia.\n\n## Avaliação\n\nSurpreende-se com o tamanho do lado que dá. Boa capacidade de humor.\n\n## Plano\n\n- Levar o mapa para casa\n- Acrescentar uma coisa por dia",
  'Ensaiou na sessão uma frase para negar pedidos fora de hora e, ao final, disse sentir-se "mal-educada só de pensar".\n\nExploramos de onde vem a regra de estar sempre disponível. Usará a frase uma vez na semana.',
  "## Subjetivo\n\nQueixa de dor de cabeça nos dias de fechamento. Almoça na mesa.\n\n## Avaliação\n\nSobrecarga com pouca percepção do limite enquanto trabalha. Orientada a procurar avaliação médica para a dor.\n\n## Plano\n\n- Uma pausa marcada no relógio por período",
  "Voltou ao episódio do relatório. Perguntada sobre o que diria a uma amiga no lugar dela, respondeu sem hesitar. Nota a diferença entre o cuidado que oferece e o que se concede.\n\nRegistrará uma situação da semana nas duas vozes.",
  '## Subjetivo\n\nFalou de como descansa, "ou melhor, de como não descansa". Vergonha de parar.\n\n## Avaliação\n\nCrença de valor condicionado ao desempenho, agora formulada por ela.\n\n## Plano\n\n- Vinte minutos de caminhada sem meta',
  'Início do uso do diário entre sessões. Acolheu a proposta com alguma desconfiança de "não ter o que contar". Combinamos que duas linhas bastam.',
  "## Subjetivo\n\nMês de muito trabalho e sono curto. Acorda antes do despertador.\n\n## Avaliação\n\nRetorno parcial da insônia ligado ao acúmulo de tarefas, sem prejuízo importante do funcionamento.\n\n## Plano\n\n- Rotina de sono retomada\n- Acompanhar por duas semanas",
  'Contou do encontro de família. Ficou até o fim e voltou dirigindo devagar, "sem ensaiar o que devia ter dito".\n\nReforçado o que fez diferente desta vez.',
  "## Subjetivo\n\nTrouxe o convite para uma vaga interna. Lista longa de motivos para recusar.\n\n## Avaliação\n\nEvitação apresentada como prudência. Separou, com ajuda, o risco real do medo de exposição.\n\n## Plano\n\n- Conversar com uma colega da área antes de decidir",
  'Decidiu candidatar-se. Descreveu a ansiedade como "alta e suportável". Não pediu certeza de ninguém, o que costuma fazer.',
  "Não foi escolhida para a vaga. Tristeza sem desmoronamento: jantou, dormiu, contou a duas pessoas.\n\nSustentamos a tristeza sem apressar a lição.",
  "## Subjetivo\n\nComparação com colegas de turma.\n\n## Avaliação\n\nRuminação breve, interrompida por ela mesma em menos de uma hora.\n\n## Plano\n\n- Observar em que momentos a comparação começa",
  "Falou da mãe. Reconhece carinho na pergunta sobre o trabalho, que antes ouvia só como cobrança. Quer experimentar responder primeiro como está.",
  "Sessão sobre o corpo: ombros, mandíbula, respiração curta. Treino de respiração em ritmo lento, com boa resposta.\n\nTarefa: duas vezes ao dia, em horários já existentes (café e banho).",
  "## Subjetivo\n\nDuas semanas melhores de sono. Estranha a calma.\n\n## Avaliação\n\nMedo da recaída ocupa o lugar do sintoma. Nomeado em conjunto.\n\n## Plano\n\n- Registro simples de sono, sem horário exato",
  "Discutimos o que ela chama de preguiça. Aos poucos apareceu cansaço. Saiu com uma tarde livre na agenda, escrita a caneta.",
  "## Subjetivo\n\nReunião importante: coração acelerado e voz firme.\n\n## Avaliação\n\nExposição bem-sucedida. Atribui o resultado a si, e não à sorte.\n\n## Plano\n\n- Anotar o que ajudou, para a próxima",
  "Planejamos a exposição da semana: falar primeiro na reunião de terça. Previsão de ansiedade 8 em 10. Combinado o que conta como feito, mesmo com a voz tremendo.",
  'Retomou a caminhada depois de dez dias parada. Quase não contou, "para não ter de contar quando parar". Rimos disso.',
  "## Subjetivo\n\nDiscussão com a irmã sobre quem visita a mãe.\n\n## Avaliação\n\nAssume tarefas antes que lhe peçam e depois se ressente. Começa a perceber a sequência enquanto acontece.\n\n## Plano\n\n- Esperar um dia antes de se oferecer",
  "Semana de férias. Levou quatro dias para descansar. Registro breve: sem queixas, bom contato com a sobrinha.",
  '## Subjetivo\n\nReceio das férias: "vou ficar pensando no que ficou".\n\n## Avaliação\n\nAnsiedade antecipatória.\n\n## Plano\n\n- Lista do que fica, entregue a quem fica\n- Uma única consulta ao e-mail, combinada com a equipe',
  "Identificou três pensamentos que se repetem antes de entregar um trabalho. Construímos, para cada um, uma resposta que ela de fato acredita.",
  "Trouxe o registro de pensamentos preenchido só até a metade e pediu desculpas. Usamos o pedido de desculpas como exemplo da semana.",
  "## Subjetivo\n\nDomingos à noite com aperto no peito.\n\n## Objetivo\n\nDescreve o início, o pico e o fim com clareza; duração de até uma hora.\n\n## Avaliação\n\nAnsiedade situacional, sem crise de pânico. Já avaliada por médico neste ano, sem achados.\n\n## Plano\n\n- Antecipar para sábado o que pode ser antecipado\n- Algo bom marcado para o domingo às seis",
  "Psicoeducação sobre ansiedade: para que serve, por que o corpo reage antes. Pediu para repetir o desenho da curva e levou uma cópia.",
  "Falou pela primeira vez da morte do pai, em duas frases, e mudou de assunto. Não insisti. Disse que o assunto tem lugar quando ela quiser.",
  "## Subjetivo\n\nSono de quatro a cinco horas.\n\n## Avaliação\n\nHábitos que mantêm a insônia: trabalho na cama, telas, cochilos longos.\n\n## Plano\n\n- Cama só para dormir\n- Mesma hora de levantar, também no sábado",
  'Linha do tempo. Chegou até a faculdade. Momentos de orgulho aparecem sempre com um "mas" depois. Notou sozinha ao reler.',
  "Continuamos a linha do tempo, infância e mudança de cidade. Lembranças afetuosas da avó.",
  '## Dados\n\nAplicado GAD-7: total 13. Item por item conversado com ela.\n\n## Avaliação\n\nAnsiedade moderada, compatível com o relato.\n\n## Plano\n\n- Repetir em dois meses\n- Meta inicial, nas palavras dela: "dormir e não ter medo de segunda-feira"',
  "Definimos em conjunto o que esperar da terapia, com que frequência e como saber se está ajudando. Fez perguntas sobre sigilo, respondidas.",
  'Segunda entrevista. Mais à vontade. Descreveu um dia comum, do acordar ao dormir, e estranhou quantas vezes disse "preciso".',
  "## Demanda\n\nProcura atendimento por cansaço, insônia e ansiedade ligada ao trabalho, há cerca de um ano.\n\n## História do que traz\n\nPiora depois de mudança de função. Nega uso de medicação. Sem acompanhamento anterior.\n\n## História de vida e rede de apoio\n\nIrmã e sobrinha próximas; uma amiga de longa data. Pai falecido há três anos.\n\n## Saúde e tratamentos\n\nExames recentes sem alterações, segundo relata.\n\n## Riscos e proteção\n\nPerguntada diretamente: nega ideação. Rede disponível.\n\n## Impressões\n\nQuadro ansioso com insônia; a observar ao longo das primeiras sessões.\n\n## Combinados e próximos passos\n\n- Sessões semanais de 50 minutos\n- Sigilo e seus limites conversados\n- Contrato lido e aceito",
];

/** What was added to one of them later: which, counted from the newest, and what. */
export const added = {
  to: 3,
  text: "Correção: o contato com a irmã ficou combinado para quinta-feira, e não para o fim de semana.",
};

/** Which of them the patient may read, counted from the newest. */
export const given: readonly number[] = [2, 5, 36];

/** Her psychologist's own working notes. */
export const working =
  "Hipóteses minhas, para pensar em supervisão.\n\n- Luto adiado como eixo; o trabalho como lugar onde nada falta\n- Atenção à minha pressa em aliviar quando ela chora\n- Levar à supervisão a pergunta sobre espaçar as sessões: melhora ou despedida antecipada?";
