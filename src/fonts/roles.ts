// The font roles of a newspaper page and the shipped face of each. A role is what the template names; which file paints
// it is decided here, or by a file in the supplement's `fonts/` folder.

const SERIF = '@expo-google-fonts/noto-serif-sc';
const SANS = '@expo-google-fonts/noto-sans-sc';
const KAI = '@fontsource/lxgw-wenkai/files';
const DISPLAY = '@expo-google-fonts/zcool-xiaowei';

export interface RoleEntry {
  /** Files inside the installed packages, the preferred first; later ones lend punctuation and missing characters. */
  readonly faces: readonly string[];
  /** Set when no free face of the true kind exists: what an editor would expect, in English and Chinese. */
  readonly standsFor?: { readonly en: string; readonly zh: string };
}

/**
 * Kai, fangsong and display faces cannot halve punctuation, and some lack symbols: a Noto Serif SC of like weight
 * stands behind each.
 */
export const ROLES = {
  song: { faces: [`${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`] },
  songBold: { faces: [`${SERIF}/700Bold/NotoSerifSC_700Bold.ttf`] },
  hei: { faces: [`${SANS}/500Medium/NotoSansSC_500Medium.ttf`] },
  heiBold: { faces: [`${SANS}/700Bold/NotoSansSC_700Bold.ttf`] },
  kai: {
    faces: [`${KAI}/lxgw-wenkai-latin-500-normal.woff`, `${SERIF}/500Medium/NotoSerifSC_500Medium.ttf`],
  },
  fang: {
    faces: [`${KAI}/lxgw-wenkai-latin-300-normal.woff`, `${SERIF}/300Light/NotoSerifSC_300Light.ttf`],
    standsFor: { en: 'fangsong', zh: '仿宋体' },
  },
  title: {
    faces: [`${SERIF}/900Black/NotoSerifSC_900Black.ttf`],
    standsFor: { en: 'headline song (xiaobiaosong)', zh: '小标宋体' },
  },
  titleHei: { faces: [`${SANS}/900Black/NotoSansSC_900Black.ttf`] },
  display: {
    faces: [`${DISPLAY}/400Regular/ZCOOLXiaoWei_400Regular.ttf`, `${SERIF}/600SemiBold/NotoSerifSC_600SemiBold.ttf`],
  },
} as const satisfies Record<string, RoleEntry>;

export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[];

export const isRoleName = (name: string): name is RoleName => Object.hasOwn(ROLES, name);
