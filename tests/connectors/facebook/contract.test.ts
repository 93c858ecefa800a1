import { contract } from '../contract'
import { practice } from './remote'

contract('S045 S046 Facebook', () => practice('messages'))
contract('S045 S046 Facebook, under a post', () => practice('comments'))
