import {
  ActionBar,
  BackLink,
  Button,
  ButtonLink,
  Columns,
  Deadline,
  DescriptionList,
  Details,
  Fields,
  Form,
  MenuGroup,
  MenuGroups,
  NewsTable,
  PageTitle,
  Section,
  StatusTag,
  Tabs,
  TaskList,
  TextInput,
  Timeline,
} from '../../src/ui/index.ts';
import { Frame, type Look } from './frame.tsx';

export function LogIn({ look }: { look: Look }) {
  const ja = look.lang === 'ja';
  return (
    <Frame look={look} title={ja ? 'ログイン' : 'Log in'} width="narrow" signedOut>
      <PageTitle
        lead={
          ja
            ? '契約の変更の申込みと、契約内容の確認ができます。'
            : 'Apply for changes to your contract and see what it holds.'
        }
      >
        {ja ? 'ログイン' : 'Log in'}
      </PageTitle>
      <Section id="login" title={ja ? 'アカウントをお持ちの方' : 'With an account'}>
        <Form action="/login" busyText={ja ? '送信しています。' : 'Sending.'}>
          <Fields>
            <TextInput name="loginId" label={ja ? 'ログインID' : 'Login ID'} autocomplete="username" width="full" />
            <TextInput
              name="password"
              type="password"
              label={ja ? 'パスワード' : 'Password'}
              autocomplete="current-password"
              width="full"
            />
          </Fields>
          <ActionBar>
            <Button size="large">{ja ? 'ログイン' : 'Log in'}</Button>
          </ActionBar>
        </Form>
        <a href="/forgotten">{ja ? 'パスワードをお忘れの方' : 'Forgot your password?'}</a>
      </Section>
      <p>
        <a href="/newcomer">{ja ? 'はじめて利用される方（仮アカウントの発行）' : 'New here? (temporary account)'}</a>
      </p>
    </Frame>
  );
}

export function Menu({ look }: { look: Look }) {
  const ja = look.lang === 'ja';
  const news = ja
    ? [
        ['利用申込', '利用申込の審査を終了しました。通知内容を確認してください。'],
        [
          '利用申込',
          '利用申込内容に確認事項があります。通知内容をご確認の上、申込内容の修正、または取下げを行ってください。',
        ],
        ['利用料金', '前月分の請求額が確定しました。請求情報の詳細画面から内容を確認してください。'],
      ]
    : [
        ['Application', 'The review of your application has ended. Please read the notice.'],
        ['Application', 'There is a question about your application. Please correct it or withdraw it.'],
        ['Charges', 'Last month’s bill is fixed. Please look at it on the page of bills.'],
      ];
  return (
    <Frame look={look} title={ja ? 'メニュー' : 'Menu'} current={ja ? 'メニュー' : 'Menu'}>
      <PageTitle>{ja ? 'メニュー' : 'Menu'}</PageTitle>
      <Section id="waiting" title={ja ? 'お手続きをお待ちしています' : 'Waiting for you'}>
        <TaskList
          id="tasks"
          items={[
            {
              href: '/a/1',
              label: ja ? '確認事項に回答する' : 'Answer a question',
              about: ja ? '2600055A　機器共用（解除）' : '2600055A Equipment sharing (release)',
              beside: (
                <Deadline
                  level="soon"
                  left={ja ? 'あと3日' : '3 days left'}
                  day={ja ? '12月4日（金）まで' : 'until 4 December'}
                  datetime="2026-12-04"
                />
              ),
            },
            {
              href: '/a/2',
              label: ja ? '申込みを続ける' : 'Continue an application',
              about: ja ? '料金プランの変更　11月30日に保存' : 'Price plan, saved on 30 November',
              beside: <StatusTag status="draft">{ja ? '一時保存' : 'Draft'}</StatusTag>,
            },
          ]}
        />
      </Section>
      <Section id="news" title={ja ? '新着情報' : 'News'} action={<a href="/news">{ja ? 'すべて見る' : 'See all'}</a>}>
        <NewsTable
          id="news-table"
          caption={ja ? '新着情報' : 'News'}
          head={
            ja
              ? { date: '日付', category: '種別', text: '内容', action: '操作' }
              : { date: 'Date', category: 'Kind', text: 'What', action: 'Action' }
          }
          linkLabel={ja ? '詳細' : 'Details'}
          items={news.map(([category = '', text = ''], index) => ({
            key: `n${index}`,
            date: `2026/11/${30 - index}`,
            category,
            ...(index < 2 ? { number: `260005${index}A` } : {}),
            text,
            href: `/news/${index}`,
            ...(index === 0 ? { unread: ja ? '未読' : 'New' } : {}),
          }))}
        />
      </Section>
      <Section id="menu" title={ja ? 'メニュー一覧' : 'What you can do'} variant="plain">
        <MenuGroups>
          <MenuGroup
            id="apply"
            title={ja ? '申込を行う' : 'Apply'}
            items={[
              { href: '/1', label: ja ? '契約内容の変更' : 'Change the contract', icon: 'pencil' },
              { href: '/2', label: ja ? 'システム設定の申込' : 'System settings', icon: 'sliders' },
              { href: '/3', label: ja ? '通関士IDの追加' : 'Add broker IDs', icon: 'person' },
              { href: '/4', label: ja ? '契約の解除・事業所の廃止' : 'End a contract, close an office', icon: 'ban' },
            ]}
          />
          <MenuGroup
            id="see"
            title={ja ? '契約内容を確認する' : 'See the contract'}
            items={[
              { href: '/5', label: ja ? '契約内容の確認' : 'Contract', icon: 'file' },
              { href: '/6', label: ja ? '申込内容の確認' : 'Applications', icon: 'inbox' },
              { href: '/7', label: ja ? '請求内容の参照' : 'Bills', icon: 'calendar' },
            ]}
          />
          <MenuGroup
            id="user"
            title={ja ? 'ユーザー情報' : 'Your account'}
            items={[
              {
                href: '/8',
                label: ja ? 'パスワードの変更' : 'Change the password',
                icon: 'sliders',
                note: ja ? '前回の変更は2026年10月1日です。' : 'Last changed on 1 October 2026.',
              },
            ]}
          />
        </MenuGroups>
      </Section>
    </Frame>
  );
}

export function Application({ look }: { look: Look }) {
  const tabs = ['利用申込', '事業所', 'netNACCS', '一般NACCS', '回線申込', '請求先'];
  return (
    <Frame
      look={look}
      title="利用申込詳細"
      current="申込内容確認"
      crumbs={[{ label: '申込情報一覧', href: '/list' }, { label: '利用申込詳細' }]}
    >
      <PageTitle above="2600055A　機器共用（解除）" beside={<StatusTag status="scheduled">利用開始待ち</StatusTag>}>
        利用申込詳細
      </PageTitle>
      <Tabs
        label="申込の内容"
        items={tabs.map((label, index) => ({ href: `/t/${index}`, label, current: index === 0 }))}
      />
      <Columns lead>
        <div class="stack">
          <Section id="what" title="申込内容">
            <DescriptionList
              items={[
                { term: '受付番号', value: '2600055A' },
                { term: '申込日', value: '2026年12月1日' },
                {
                  term: '利用開始希望日',
                  value: '2027年1月5日',
                  note: '「利用開始希望日」とは異なる利用開始日となることがあります。',
                },
                { term: '状態', value: '利用開始待ち' },
              ]}
            />
          </Section>
          <Details summary="対象項目を見る">利用者コード数、識別番号数、回線数、論理端末数</Details>
          <ActionBar>
            <ButtonLink href="/t/1" variant="secondary" forward>
              次のページへ
            </ButtonLink>
            <Button variant="danger">申込を取り下げる</Button>
          </ActionBar>
        </div>
        <Section id="way" title="状況">
          <Timeline
            label="状況"
            items={[
              { key: '1', title: '受付済', state: 'done', stateLabel: '完了', at: '2026/12/01 09:12' },
              { key: '2', title: '審査中', state: 'done', stateLabel: '完了', at: '2026/12/02 10:00' },
              {
                key: '3',
                title: '利用開始待ち',
                state: 'current',
                stateLabel: '現在',
                at: '2026/12/02 15:30',
                note: '承諾書は利用開始日から出力できます。',
              },
              { key: '4', title: '利用開始', state: 'todo', stateLabel: 'これから', at: '2027/01/05（予定）' },
            ]}
          />
        </Section>
      </Columns>
      <BackLink href="/list">申込情報一覧に戻る</BackLink>
    </Frame>
  );
}
