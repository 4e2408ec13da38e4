import { EmotionMark } from "~/features/diary/components/emotions/emotion-mark";
import { families, type Emotions } from "~/features/diary/emotions/emotion";
import { emotionWords } from "~/features/diary/emotions/emotion-words";
import { Bars } from "~/ui/charts/bars";

/** Which families of emotions were named in a month, and how often. */
export function EmotionsOfMonth({ emotions }: { emotions: Emotions[] }) {
  const named = families
    .map((family) => ({ family, many: emotions.filter((one) => one[family] !== undefined).length }))
    .filter(({ many }) => many > 0)
    .sort((a, b) => b.many - a.many);
  const [most] = named;
  if (!most) return null;
  return (
    <section className="mt-8 break-inside-avoid">
      <h2 className="mb-2 text-lg">Emoções nomeadas</h2>
      <Bars
        sentence={`A mais nomeada no mês: ${emotionWords[most.family].name.toLowerCase()}, ${most.many === 1 ? "uma vez" : `${most.many} vezes`}.`}
        caption="Quantas vezes cada família de emoções foi nomeada"
        high={most.many}
        bars={named.map(({ family, many }) => ({
          key: family,
          label: (
            <span className="inline-flex items-center gap-1.5">
              <EmotionMark family={family} intensity={2} />
              {emotionWords[family].name}
            </span>
          ),
          value: many,
          words: String(many),
        }))}
      />
    </section>
  );
}
