import { useRouteLoaderData } from "@remix-run/react";
import { classNames } from "~/ui/class-names";
import { screens } from "../screens.data";

export type ScreenId = keyof typeof screens;
type Shot = { width: number; height: number; light: string; dark: string; plain: string };
type Shots = { phone?: Shot; desk?: Shot };

type ScreenProps = {
  id: ScreenId;
  /** `desk`: the wide screen where there is room for it, the phone's where there is not. */
  as?: "phone" | "desk";
  /** What is to be seen on it. */
  alt: string;
  /** Stands in the first screen: fetched at once. */
  first?: boolean;
  className?: string;
};

const narrow = "(max-width: 47.99rem)";
const dark = "(prefers-color-scheme: dark)";

type Theme = "light" | "dark" | undefined;

/** Sources of one size, the first that fits is taken; a chosen theme leaves one. */
function sourcesOf(shot: Shot, theme: Theme, room?: string) {
  const when = (scheme?: string) => [room, scheme].filter(Boolean).join(" and ") || undefined;
  const { width, height } = shot;
  return [
    ...(theme === undefined ? [{ srcSet: shot.dark, media: when(dark) }] : []),
    { srcSet: theme === "dark" ? shot.dark : shot.light, media: when() },
  ].map((source) => ({ ...source, width, height, type: "image/avif" }));
}

/** A true screen of the demo clinic (`npm run screens`), light or dark as the page is. */
export function Screen({ id, as = "phone", alt, first = false, className }: ScreenProps) {
  const theme = useRouteLoaderData<{ theme?: Theme | null }>("root")?.theme ?? undefined;
  const { phone, desk }: Shots = screens[id];
  const main = as === "desk" ? (desk ?? phone) : phone;
  if (!main) return null;
  const sources = [...(main === desk && phone ? sourcesOf(phone, theme, narrow) : []), ...sourcesOf(main, theme)];
  return (
    <picture className={classNames("screen", main === desk ? "screen-desk" : "screen-phone", className)}>
      {sources.map((source) => (
        <source key={source.srcSet} {...source} />
      ))}
      <img
        src={main.plain}
        width={main.width}
        height={main.height}
        alt={alt}
        decoding="async"
        {...(first ? { fetchpriority: "high" } : { loading: "lazy" as const })}
      />
    </picture>
  );
}
