/** The bell of the house, in the colours of the theme. Decoration: the product's name stands elsewhere. */
export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--bh-brand)" />
      <path
        d="M16 7.5v2M7 21.5h18M8.5 19a7.5 7.5 0 0 1 15 0zM14.5 7.5h3"
        fill="none"
        stroke="var(--bh-brand-ink)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
