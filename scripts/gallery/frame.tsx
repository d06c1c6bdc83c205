import type { Lang } from '../../src/ground/words.ts';
import type { Content, PageProps, Theme } from '../../src/ui/index.ts';
import { Breadcrumb, Footer, Header, IdleDialog, LanguageSwitch, Nav, Page, ThemeSwitch } from '../../src/ui/index.ts';

/** How a sample is drawn: every one in both languages of the frame and in every theme. */
export type Look = { lang: Lang; theme: Theme; path: string };

type FrameProps = {
  look: Look;
  title: string;
  desk?: boolean;
  current?: string;
  crumbs?: { label: string; href?: string }[];
  width?: PageProps['width'];
  signedOut?: boolean;
  children?: Content;
};

/** A page of the samples with the house's header and navigation. */
export function Frame({ look, title, desk, current, crumbs, width, signedOut, children }: FrameProps) {
  const { lang, theme, path } = look;
  const ja = lang === 'ja';
  return (
    <Page
      lang={lang}
      theme={theme}
      title={title}
      productName={ja ? 'NACCSサポートシステム' : 'NACCS Support System'}
      skipText={ja ? '本文へ移動' : 'Skip to main content'}
      width={width ?? 'normal'}
      header={<SampleHeader look={look} desk={desk} signedOut={signedOut} />}
      nav={!signedOut && <SampleNav desk={desk} ja={ja} current={current} />}
      breadcrumb={crumbs && <Breadcrumb label={ja ? '現在の位置' : 'You are here'} items={crumbs} />}
      footer={
        <Footer>
          {ja
            ? '輸出入・港湾関連情報処理センター株式会社'
            : 'Nippon Automated Cargo and Port Consolidated System, Inc.'}
        </Footer>
      }
      after={
        <IdleDialog
          idleMinutes={30}
          warnMinutes={5}
          keepAliveUrl={path}
          title={ja ? 'まもなくログアウトします' : 'You will be logged out soon'}
          leftText={ja ? 'あと{n}分でログアウトします。' : '{n} minutes left.'}
          continueLabel={ja ? '続ける' : 'Continue'}
        />
      }
    >
      {children}
    </Page>
  );
}

function SampleHeader({
  look,
  desk,
  signedOut,
}: {
  look: Look;
  desk?: boolean | undefined;
  signedOut?: boolean | undefined;
}) {
  const ja = look.lang === 'ja';
  const who = desk
    ? [ja ? '審査 花子' : 'Hanako Shinsa', ja ? '審査担当' : 'Reviewer']
    : [ja ? 'ナックス商事株式会社' : 'NACS Trading Co., Ltd.', ja ? '第二営業所' : 'Second office'];
  return (
    <Header
      variant={desk ? 'desk' : 'company'}
      productName={ja ? 'NACCSサポートシステム' : 'NACCS Support System'}
      suffix={desk ? (ja ? 'センター' : 'Centre') : undefined}
      homeHref="/"
      who={signedOut ? [] : who}
      since={signedOut ? undefined : ja ? '2026/12/01 09:00からログイン中' : 'Logged in since 2026/12/01 09:00'}
      logout={signedOut ? undefined : { action: '/logout', label: ja ? 'ログアウト' : 'Log out' }}
      tools={
        <>
          <LanguageSwitch
            label={ja ? '言語' : 'Language'}
            action="/language"
            back={look.path}
            current={look.lang}
            items={[
              { lang: 'ja', label: '日本語' },
              { lang: 'en', label: 'English' },
            ]}
          />
          <ThemeSwitch
            label={ja ? '配色' : 'Theme'}
            action="/theme"
            back={look.path}
            current={look.theme}
            items={[
              { theme: 'system', label: ja ? '端末に合わせる' : 'Same as device' },
              { theme: 'light', label: ja ? '明るい配色' : 'Light' },
              { theme: 'dark', label: ja ? '暗い配色' : 'Dark' },
            ]}
          />
        </>
      }
    />
  );
}

const companyNav = {
  ja: ['メニュー', '申込実施', '申込内容確認', '契約内容確認', '請求内容参照', '証明書', 'パスワード変更'],
  en: ['Menu', 'Apply', 'Applications', 'Contract', 'Bills', 'Certificates', 'Password'],
};

const deskNav = {
  ja: [
    '審査',
    '申込検索',
    '契約',
    '企業・事業所',
    'スケジュール',
    'お知らせ',
    '請求',
    '証明書',
    '利用者',
    '監査記録',
    '送信メール',
    '統計',
  ],
  en: [
    'Review',
    'Search',
    'Contracts',
    'Companies',
    'Schedule',
    'News',
    'Billing',
    'Certificates',
    'People',
    'Audit',
    'Mails',
    'Statistics',
  ],
};

function SampleNav({ desk, ja, current }: { desk?: boolean | undefined; ja: boolean; current?: string | undefined }) {
  const labels = (desk ? deskNav : companyNav)[ja ? 'ja' : 'en'];
  return (
    <Nav
      label={ja ? 'メインナビゲーション' : 'Main navigation'}
      items={labels.map((label, index) => ({
        href: `/nav/${index}`,
        label,
        current: label === current,
        ...(desk && index === 0 ? { waiting: { count: 12, label: ja ? '件' : ' waiting' } } : {}),
      }))}
    />
  );
}
