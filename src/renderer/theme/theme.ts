import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Shade 7 carries white text at AA in both schemes. */
const accent: MantineColorsTuple = [
  '#eef2ff',
  '#e0e7fd',
  '#c3cffa',
  '#9db3ff',
  '#7e97f5',
  '#5f7eea',
  '#456ade',
  '#2b56cc',
  '#2248b0',
  '#1a3a91',
]

/** Mantine draws its dark surfaces with these: the greys of tokens.css, from ink to page. */
const dark: MantineColorsTuple = [
  '#e8e8e6',
  '#b4b8c0',
  '#a3a7af',
  '#70747d',
  '#44474f',
  '#34373e',
  '#282b31',
  '#1e2024',
  '#191b1e',
  '#16171b',
]

/** Controls that are used all day are small. */
const dense = [
  'Autocomplete',
  'Button',
  'Checkbox',
  'NativeSelect',
  'NumberInput',
  'Radio',
  'Select',
  'Switch',
  'TextInput',
  'Textarea',
]

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: 7,
  fontFamily: 'var(--sp-font)',
  fontFamilyMonospace: 'var(--sp-font-mono)',
  headings: { fontFamily: 'var(--sp-font)', fontWeight: '650' },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px' },
  fontSizes: { xs: '13px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ...Object.fromEntries(dense.map((name) => [name, { defaultProps: { size: 'xs' } }])),
    InputWrapper: { defaultProps: { withAsterisk: false }, styles: { label: { marginBottom: 4 } } },
    SegmentedControl: { defaultProps: { size: 'xs', bg: 'var(--sp-surface-2)' } },
    Alert: { defaultProps: { variant: 'outline' } },
    // Inside its landmark, without a helper element that is no menu item.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    // Else each dialog would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontSize: 16, fontWeight: 650 } },
    },
  },
})

/** Lets Mantine draw with the colours of tokens.css, so that a colour has one home. */
export const cssVariables: CSSVariablesResolver = () => {
  const colours = {
    '--mantine-color-body': 'var(--sp-surface)',
    '--mantine-color-text': 'var(--sp-ink)',
    '--mantine-color-dimmed': 'var(--sp-muted)',
    '--mantine-color-placeholder': 'var(--sp-muted)',
    '--mantine-color-anchor': 'var(--sp-accent)',
    '--mantine-color-error': 'var(--sp-danger)',
    '--mantine-color-default': 'var(--sp-surface)',
    '--mantine-color-default-hover': 'var(--sp-surface-2)',
    '--mantine-color-default-color': 'var(--sp-ink)',
    '--mantine-color-default-border': 'var(--sp-field-line)',
    '--mantine-primary-color-light': 'var(--sp-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--sp-accent)',
  }
  return { variables: {}, light: colours, dark: colours }
}
