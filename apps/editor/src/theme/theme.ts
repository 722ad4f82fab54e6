import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// Mantine wants ten shades. Shade 6 is the light theme's brand and shade 4 the dark theme's, as in tokens.css.
const brand: MantineColorsTuple = [
  '#e2f1ed',
  '#c3e4dc',
  '#98d3c6',
  '#6cc4b2',
  '#3fb59f',
  '#238d7b',
  '#0f6b5c',
  '#0c5a4d',
  '#0a4a40',
  '#073830',
];

/** Filled buttons take their ground and their ink from the tokens, so that both themes keep their contrast. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.color === 'gray' && input.variant === 'subtle') {
    return { ...usual, color: 'var(--bh-ink-2)', hover: 'var(--bh-sunken)' };
  }
  const name =
    input.color === 'red' ? 'bad' : input.color === 'brand' || !input.color ? 'brand' : null;
  if (name === null) return usual;
  const own = { ...usual, color: `var(--bh-${name})`, border: '1px solid transparent' };
  switch (input.variant) {
    case 'filled':
      return {
        ...own,
        background: `var(--bh-${name})`,
        hover: `var(--bh-${name}-hover)`,
        color: `var(--bh-${name}-ink)`,
      };
    case 'light':
      return { ...own, background: `var(--bh-${name}-soft)`, hover: `var(--bh-${name}-soft)` };
    case 'subtle':
      return { ...own, background: 'transparent', hover: `var(--bh-${name}-soft)` };
    case 'outline':
      return {
        ...own,
        background: 'transparent',
        hover: `var(--bh-${name}-soft)`,
        border: `1px solid var(--bh-${name})`,
      };
    default:
      return usual;
  }
};

/** Bellhop's look on Mantine's components. Colours come from tokens.css. */
export const theme = createTheme({
  colors: { brand },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '14px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  fontFamily: 'var(--bh-font)',
  fontFamilyMonospace: 'var(--bh-font-mono)',
  headings: { fontFamily: 'var(--bh-font)', fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Tooltip: {
      defaultProps: { withArrow: true, openDelay: 300, transitionProps: { duration: 120 } },
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'xl',
        transitionProps: { duration: 150, transition: 'fade' },
      },
      styles: {
        header: { paddingInline: 20 },
        title: { fontSize: 16, fontWeight: 650 },
        body: { paddingInline: 20, paddingBottom: 20 },
      },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 'lg',
        transitionProps: { duration: 120 },
        // The placeholder would be a child that a menu may not have; the first item takes the focus instead.
        withInitialFocusPlaceholder: false,
      },
    },
  },
});

/** Hands the tokens to Mantine's own variables, so that every component of the library wears them. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--bh-panel)',
    '--mantine-color-text': 'var(--bh-ink)',
    '--mantine-color-dimmed': 'var(--bh-ink-3)',
    '--mantine-color-placeholder': 'var(--bh-ink-3)',
    '--mantine-color-anchor': 'var(--bh-brand)',
    '--mantine-color-error': 'var(--bh-bad)',
    '--mantine-color-default': 'var(--bh-panel)',
    '--mantine-color-default-hover': 'var(--bh-sunken)',
    '--mantine-color-default-color': 'var(--bh-ink)',
    '--mantine-color-default-border': 'var(--bh-line-strong)',
    '--mantine-color-disabled': 'var(--bh-sunken)',
    '--mantine-color-disabled-color': 'var(--bh-ink-3)',
    '--mantine-color-disabled-border': 'var(--bh-line)',
    '--mantine-primary-color-filled': 'var(--bh-brand)',
    '--mantine-primary-color-filled-hover': 'var(--bh-brand-hover)',
    '--mantine-primary-color-light': 'var(--bh-brand-soft)',
    '--mantine-primary-color-light-color': 'var(--bh-brand)',
    '--mantine-primary-color-contrast': 'var(--bh-brand-ink)',
    '--mantine-color-brand-filled': 'var(--bh-brand)',
    '--mantine-color-brand-text': 'var(--bh-brand)',
    '--mantine-shadow-sm': 'var(--bh-shadow)',
    '--mantine-shadow-md': 'var(--bh-shadow)',
  };
  return { variables: {}, light: shared, dark: shared };
};
