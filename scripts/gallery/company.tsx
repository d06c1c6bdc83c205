import {
  ActionBar,
  BackLink,
  BeforeAfter,
  Button,
  ButtonLink,
  Checkboxes,
  ChoiceFieldset,
  CodeRows,
  Columns,
  DateField,
  Deadline,
  DefaultButton,
  DescriptionList,
  Details,
  DocumentLink,
  DonePanel,
  ErrorSummary,
  Examples,
  Fields,
  FileField,
  FileList,
  Form,
  MenuGroup,
  MenuGroups,
  NewsTable,
  Notice,
  PageTitle,
  Prose,
  Radios,
  Section,
  StatusTag,
  StepIndicator,
  Steps,
  SummaryCard,
  Tabs,
  TaskList,
  Textarea,
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
              { href: '/2', label: ja ? 'システム設定の申込' : 'System settings', icon: 'gear' },
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
                icon: 'gear',
                note: ja ? '前回の変更は2026年10月1日です。' : 'Last changed on 1 October 2026.',
              },
            ]}
          />
        </MenuGroups>
      </Section>
    </Frame>
  );
}

export function Guidance({ look }: { look: Look }) {
  return (
    <Frame look={look} title="変更申込ガイダンス" current="申込実施">
      <BackLink href="/menu">メニューに戻る</BackLink>
      <PageTitle lead="変更申込手続きの流れは次のとおりです。確認されましたら「申込内容選択へ進む」ボタンを押してください。">
        変更申込ガイダンス
      </PageTitle>
      <ActionBar>
        <ButtonLink href="/choice" size="large" forward>
          申込内容選択へ進む
        </ButtonLink>
      </ActionBar>
      <Steps
        items={['契約内容の確認', '契約変更項目の選択', '変更情報の入力・確認', '契約申込の完了'].map(
          (title, index) => ({
            key: title,
            label: `STEP ${index + 1}`,
            title,
            body: (
              <>
                <p>現在の契約情報が表示されますので、変更箇所について変更の入力（上書き）をします。</p>
                <ul>
                  <li>
                    変更前・変更後の情報を対照して確認できます。内容に誤りがあった場合には、入力画面に戻って修正します。
                  </li>
                </ul>
              </>
            ),
          }),
        )}
      />
    </Frame>
  );
}

export function Choose({ look }: { look: Look }) {
  return (
    <Frame look={look} title="エラー: 変更申込内容 入力" current="申込実施">
      <BackLink href="/guidance">変更申込ガイダンスに戻る</BackLink>
      <ErrorSummary
        title="入力内容を確認してください（2件）"
        errors={[
          { href: '#reason', text: '変更する理由を入力してください' },
          { href: '#start', text: '利用開始希望日は登録日（火曜日）から選んでください' },
        ]}
      />
      <PageTitle
        above={<StepIndicator current={1} total={4} text="ステップ 1／4" name="申込内容の選択" />}
        lead="変更申込を行う項目を選択し、「申込担当者の入力へ進む」ボタンを押してください。"
      >
        変更申込内容 入力
      </PageTitle>
      <Form action="/choice" busyText="送信しています。">
        <DefaultButton>申込担当者の入力へ進む</DefaultButton>
        <Section id="items" title="契約変更に関する項目">
          <ChoiceFieldset
            id="ordinary"
            legend="本社・事業所の変更"
            disabledNote="「その他の契約変更」と同時に申し込むことはできません。先に「その他の契約変更」を登録すると、続けて申し込めます。"
          >
            <Checkboxes
              name="items"
              label="変更する項目"
              hint="複数選択することができます。"
              choices={[
                {
                  value: 'a',
                  label: '企業名、事業所名、所在地等',
                  hint: '回線を利用している事業所が移動する場合は、回線設置場所も変更してください。',
                },
                { value: 'b', label: '契約者名、契約者の役職', checked: true },
                { value: 'c', label: '本社情報（所在地、電話番号等）' },
                { value: 'd', label: 'システム管理責任者の情報（電話番号、緊急連絡用FAX番号）', disabled: true },
              ]}
            />
          </ChoiceFieldset>
          <Radios
            name="other"
            label="その他の契約変更"
            mark="必須"
            required
            choices={[
              {
                value: 'yes',
                label: 'あり',
                disables: 'ordinary',
                more: (
                  <Radios
                    name="special"
                    label="変更する項目"
                    choices={[
                      { value: 'sharing', label: '機器共用（追加・解除）', checked: true },
                      { value: 'joint', label: '共同利用（追加・解除）' },
                      {
                        value: 'transfer',
                        label: '事業所間の登録情報の移動（付替）',
                        more: <TextInput name="to" label="付替先事業所コード" width="code" normalize="code" />,
                      },
                    ]}
                  />
                ),
              },
              { value: 'no', label: 'なし' },
            ]}
          />
        </Section>
        <Section id="when" title="利用開始日に関する項目">
          <DateField
            name="start"
            label="利用開始希望日"
            mark="必須"
            required
            value="２０２７０１０６"
            hint="例）20270105、2027/1/5、2027-01-05"
            error="利用開始希望日は登録日（火曜日）から選んでください。いちばん近い登録日は2027年1月5日です。"
            after={<a href="/schedule">スケジュール表</a>}
            suggestions={[
              { value: '2027-01-05', label: '2027年1月5日（火）' },
              { value: '2027-01-12', label: '2027年1月12日（火）' },
            ]}
          />
        </Section>
        <Section id="why" title="申込理由に関する項目">
          <Textarea
            name="reason"
            label="変更する理由"
            mark="必須"
            required
            hint="240文字以内で入力してください。"
            error="変更する理由を入力してください。"
            limit={240}
            countText={{ left: 'あと{n}文字入力できます', over: '{n}文字超えています' }}
          />
          <Examples
            title="記載例から選ぶ"
            target="reason"
            name="example"
            texts={['機器共用解除のため', '事業所の移転のため', '担当者の交代のため']}
          />
        </Section>
        <ActionBar>
          <Button size="large" forward>
            申込担当者の入力へ進む
          </Button>
          <Button variant="secondary" size="large" name="save" value="1" keepsWork>
            申込内容を一時保存する
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function Sharing({ look }: { look: Look }) {
  return (
    <Frame look={look} title="機器共用 入力" current="申込実施">
      <BackLink href="/contact">申込担当者の入力に戻る</BackLink>
      <PageTitle above={<StepIndicator current={3} total={4} text="ステップ 3／4" name="変更内容の入力" />}>
        機器共用 入力
      </PageTitle>
      <Form action="/sharing" multipart busyText="送信しています。">
        <Section
          id="add"
          title="回線・論理端末の機器共用追加に関する項目"
          lead="機器共用先の事業所コードを入力してください。"
        >
          <Notice tone="info">機器共用は同一企業内でのみ可能です。</Notice>
          <CodeRows
            name="office"
            label="事業所コード（機器共用先）"
            mark="任意"
            rowLabel={(n) => `${n}件目`}
            example="例）NAC001"
            values={[{ value: 'NAC001' }, { value: 'XYZ999', error: '事業所コード「XYZ999」は見つかりません。' }]}
            add={{ name: 'add', label: '入力欄を追加する' }}
          />
        </Section>
        <Section id="diagram" title="システム構成図に関する項目">
          <FileField
            name="diagram"
            label="システム構成図"
            mark="任意"
            hint="PDF、Excel、PowerPoint、画像のいずれか。10MBまで、10件まで。"
            upload={{ name: 'upload', label: 'システム構成図を添付する' }}
            remark="構成図に回線の終端装置を書き加えてください。"
          >
            <FileList
              caption="添付したファイル"
              head={{ name: '添付ファイル名', size: 'ファイルサイズ', remove: '削除' }}
              files={[
                { id: '1', name: 'システム構成図_第二営業所_2026年12月改訂版.pdf', size: '1.2 MB', href: '/f/1' },
                { id: '2', name: 'layout.xlsx', size: '84 KB', href: '/f/2' },
              ]}
              remove={{ name: 'remove', label: '削除' }}
            />
          </FileField>
        </Section>
        <ActionBar>
          <Button size="large" forward>
            申込内容確認へ進む
          </Button>
          <Button variant="tertiary" name="save">
            一時保存する
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function CheckAnswers({ look }: { look: Look }) {
  return (
    <Frame look={look} title="申込内容 確認" current="申込実施">
      <PageTitle
        above={<StepIndicator current={4} total={4} text="ステップ 4／4" name="確認" />}
        lead="入力した内容を確認し、「申込内容を登録する」ボタンを押してください。"
      >
        申込内容 確認
      </PageTitle>
      <Notice tone="warning" title="注意：続けて端末の追加が必要です">
        機器共用を解除すると、netNACCSの端末がなくなります。利用開始日までに端末の追加を申し込んでください。
      </Notice>
      <SummaryCard
        id="contact"
        title="申込担当者情報"
        edit={{ href: '/contact', label: '入力に戻る' }}
        items={[
          { term: '氏名', value: '混載 一郎' },
          { term: '氏名（フリガナ）', value: 'コンサイ イチロウ' },
          { term: '所属部課名', value: '通関課' },
          { term: 'E-mailアドレス', value: 'konsai.ichiro@example.jp' },
          { term: '備考', value: '1行目\n2行目', note: '入力のとおりに表示しています。' },
        ]}
      />
      <Section id="changes" title="変更内容">
        <BeforeAfter
          id="ba"
          caption="契約の変更前と変更後"
          head={{ item: '項目', before: '変更前', after: '変更後' }}
          changedLabel="変更"
          rows={[
            { key: '1', item: '機器共用先', before: 'NAC001', after: 'なし', changed: true },
            { key: '2', item: '基本料金（月額）', before: '30,000円', after: '30,000円' },
            {
              key: '3',
              item: 'netNACCS端末',
              before: '0台',
              after: '審査終了時に決定',
              changed: true,
              note: '申込みと同じ利用開始日',
            },
          ]}
        />
      </Section>
      <Form action="/submit" busyText="登録しています。">
        <ActionBar>
          <Button size="large">申込内容を登録する</Button>
          <Button size="large" variant="secondary" name="save" value="1">
            申込内容を一時保存する
          </Button>
        </ActionBar>
      </Form>
    </Frame>
  );
}

export function Done({ look }: { look: Look }) {
  return (
    <Frame look={look} title="NACCS利用申込 完了" current="申込実施">
      <DonePanel title="NACCS利用申込 完了" numberLabel="申込受付番号" number="「2600055A」">
        <p>利用申込の受付が完了しました。</p>
      </DonePanel>
      <Section id="next" title="これからの流れ">
        <Prose>
          <p>弊社にて利用申込内容の審査を行い、審査完了後に申込担当者および管理責任者宛てに通知します。</p>
          <p>受付完了のメールが届かない場合は、迷惑メールフィルターの設定をご確認ください。</p>
        </Prose>
        <DocumentLink href="/pdf" label="申込書を出力する" meta="PDF・120 KB" />
      </Section>
      <ActionBar>
        <ButtonLink href="/a/1" variant="secondary">
          申込の内容を見る
        </ButtonLink>
        <BackLink href="/menu">メニューに戻る</BackLink>
      </ActionBar>
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
