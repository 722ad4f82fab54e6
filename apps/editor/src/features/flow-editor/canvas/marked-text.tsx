import Markdown from 'markdown-to-jsx/react';

const options = {
  // What is written is shown: a note is no web page, and nothing of it is fetched from elsewhere.
  disableParsingRawHTML: true,
  forceBlock: true,
  overrides: {
    img: ({ alt }: { alt?: string }) => <>{alt}</>,
    a: { props: { target: '_blank', rel: 'noreferrer', className: 'nodrag nopan' } },
  },
};

/** Simple Markdown as elements; a file of its own, so that it is loaded when the first note needs it. */
export function MarkedText({ text }: { text: string }) {
  return <Markdown options={options}>{text}</Markdown>;
}
