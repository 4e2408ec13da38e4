import { piecesOf } from "../../message/addresses";

/**
 * Words somebody wrote, with their addresses to be followed: shown as written, opened beside this page, and told nothing of where they
 * were followed from.
 */
export function WordsWithLinks({ children }: { children: string }) {
  return piecesOf(children).map(({ text, href }, at) =>
    href === undefined ? (
      text
    ) : (
      <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow ugc" className="link">
        {text}
      </a>
    ),
  );
}
