import type { HomeFound, HomeView } from "~/features/kernel/said/home-card";
import { paths } from "~/paths";
import { moodWords } from "~/ui/copy/moods";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { wordsOfEmotions } from "../../emotions/emotion-words";
import type { CheckIn } from "../../entry/entry";
import { isUndoable } from "../../mood/undone";
import type { LastEntry } from "../../mood/today.server";
import { asMood } from "./mood-scale";

/** What was just tapped, with the way back for ten minutes; null once they are over: then the day's face is in the week. */
export function justSaid(last: CheckIn | null, now: number): HomeView | null {
  if (!last || !isUndoable(last, now)) return null;
  const felt = wordsOfEmotions(last.emotions).join(", ");
  const detail = felt === "" ? "registrado agora" : `registrado agora · ${felt}`;
  const undo = {
    label: "Desfazer",
    about: moodWords[asMood(last.mood)],
    fields: { id: last.id },
    quiet: true,
  } as const;
  return {
    title: "Como você está",
    items: [{ title: moodWords[asMood(last.mood)], detail, mood: last.mood, taps: [undo] }],
  };
}

/** That somebody has answered in the diary; null when nobody has. */
export function commentsFound(count: number): HomeFound | null {
  if (count === 0) return null;
  const words = count === 1 ? "Há uma resposta nova ao que você escreveu." : "Há respostas novas ao que você escreveu.";
  return {
    moment: "today",
    view: {
      title: "No seu diário",
      words,
      links: [
        {
          label: count === 1 ? "Ler o comentário novo" : "Ler os comentários novos",
          to: `${paths.diary()}?comments=new`,
        },
      ],
    },
  };
}

function marksOf({ isPrivate, comments }: LastEntry): string[] {
  const said = comments === 1 ? "1 comentário" : `${comments} comentários`;
  return [...(isPrivate ? ["só para mim"] : []), ...(comments > 0 ? [said] : [])];
}

/** The newest note, with its face and first words; of one that is the patient's alone no words: others see this page over a shoulder. */
export function lastEntryView(entry: LastEntry | null, reader: Reader): HomeView {
  const title = "Sua última anotação";
  if (entry === null) return { title, words: "Quando você escrever, a anotação mais recente fica aqui." };
  const detail = [moodWords[asMood(entry.mood)], formatWhen(entry.occurredAt, reader), ...marksOf(entry)].join(" · ");
  const { title: its, words, mood } = entry;
  return {
    title,
    link: { label: "Ver o diário", to: paths.diary() },
    items: [
      {
        title: its,
        to: paths.diaryEntry(entry.id),
        mood,
        detail,
        ...(words !== null && !entry.isPrivate && { words }),
      },
    ],
  };
}
