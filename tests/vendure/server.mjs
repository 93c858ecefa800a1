// A real Vendure in memory: nothing of it outlives the process. `PORT=4300 node server.mjs` says "ready" when it listens.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import core from '@vendure/core'
import cli from '@vendure/core/cli/index.js'

const { bootstrap, DefaultJobQueuePlugin, DefaultLogger, DefaultSearchPlugin, dummyPaymentHandler, JobQueueService, LanguageCode, LogLevel } = core
const port = Number(process.env.PORT)

const config = {
  apiOptions: { hostname: '127.0.0.1', port, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: { tokenMethod: ['bearer', 'api-key'], superadminCredentials: { identifier: 'superadmin', password: 'superadmin' }, cookieOptions: { secret: 'of no worth' } },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, autoSave: false },
  importExportOptions: { importAssetsDir: mkdtempSync(join(tmpdir(), 'vendure-')) },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  plugins: [DefaultJobQueuePlugin.init({}), DefaultSearchPlugin.init({ indexStockStatus: true })],
}

const initialData = {
  defaultLanguage: LanguageCode.en,
  defaultZone: 'Asia',
  countries: [{ name: 'Vietnam', code: 'VN', zone: 'Asia' }],
  taxRates: [{ name: 'None', percentage: 0 }],
  shippingMethods: [{ name: 'Delivery', price: 2_500_000 }],
  paymentMethods: [{ name: 'Transfer', handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] } }],
  collections: [],
}

const app = await cli.populate(() => bootstrap(config), initialData)
await app.get(JobQueueService).start()
console.log('ready')
