import { Form, Link, useNavigation } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { HomeItem, HomeLink, HomeTap, HomeView } from "~/features/kernel/said/home-card";
import { moods } from "~/ui/copy/moods";
import { Quote } from "~/ui/quote";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";

/** Names this very page: what is tapped twice on it is done once. */
export const HomeKey = createContext("");

/** A card in words: what a feature says on the home, and what can be done with one tap. */
export function HomeCardView({ name, view }: { name: string; view: HomeView }) {
  const { title, link, lead, words, quote, items = [], taps = [], links = [], note, isMarked } = view;
  return (
    <section aria-labelledby={`c-${name}`} className="max-w-reading">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`c-${name}`} className="text-xl">
          {title}
        </h2>
        {link && <Way link={link} />}
      </div>
      <div className={isMarked ? "mt-1 border-l-4 border-act pl-4" : "mt-1"}>
        {lead && <p className="text-lg font-semibold wrap-anywhere">{lead}</p>}
        {words && <p className="wrap-anywhere">{words}</p>}
        {quote && <Quote source={quote.by}>{quote.text}</Quote>}
        {items.length > 0 && (
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {items.map((item, at) => (
              <Item key={`${item.title} ${at}`} card={name} item={item} />
            ))}
          </ul>
        )}
        {(taps.length > 0 || links.length > 0) && (
          <div className="mt-3 flex flex-wrap items-center gap-3">
            {taps.map((tap) => (
              <Tap key={tap.label} card={name} tap={tap} />
            ))}
            {links.map(({ label, to, main, reload }) => (
              <Button asChild variant={main ? "primary" : "quiet"} key={to} className="max-sm:w-full">
                <Link to={to} reloadDocument={reload}>
                  {label}
                </Link>
              </Button>
            ))}
          </div>
        )}
        {note && <p className="mt-2 text-sm text-ink-soft">{note}</p>}
      </div>
    </section>
  );
}

function Way({ link: { label, to } }: { link: HomeLink }) {
  return (
    <Link to={to} className="link inline-flex min-h-11 items-center">
      {label}
    </Link>
  );
}

function Item({ card, item: { title, to, detail, words, mood, taps = [] } }: { card: string; item: HomeItem }) {
  const face = moods.find((one) => one === mood);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      {face && (
        <span className={`size-11 shrink-0 rounded-full ${moodGrounds[face]}`}>
          <MoodFace bare mood={face} className="size-11" />
        </span>
      )}
      <span className="min-w-0 flex-1 basis-56">
        <span className="block font-semibold wrap-anywhere">
          {to ? (
            <Link to={to} className="inline-flex min-h-11 items-center hover:text-act hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
        {words && <span className="line-clamp-2 font-own-words italic wrap-anywhere text-ink-soft">{words}</span>}
        {detail && <span className="block text-ink-soft wrap-anywhere">{detail}</span>}
      </span>
      {taps.length > 0 && (
        <span className="flex flex-wrap gap-3">
          {taps.map((tap) => (
            <Tap key={tap.label} card={card} tap={tap} />
          ))}
        </span>
      )}
    </li>
  );
}

/** One button, a form of its own: it works before any script is there. */
function Tap({ card, tap: { label, about, fields, quiet } }: { card: string; tap: HomeTap }) {
  const said = new URLSearchParams(fields).toString();
  const sent = useNavigation().formData;
  const key = `${useContext(HomeKey)}:${card}:${said.length > 100 ? said.slice(-100) : said}`;
  return (
    <Form method="post" preventScrollReset>
      <ActingAs />
      <input type="hidden" name="card" value={card} />
      <input type="hidden" name="key" value={key} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={quiet ? "quiet" : "primary"} pending={sent?.get("key") === key}>
        {label}
        {about && <span className="sr-only">: {about}</span>}
      </Button>
    </Form>
  );
}
